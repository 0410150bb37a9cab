-- The instants as of which tickets are judged: one here, or each month end. For the present: epoch_ms of CURRENT_TIMESTAMP.
SELECT {{ epoch_ms("TIMESTAMP '2026-12-01 03:00:00'") }} AS as_of
