-- The instants as of which tickets are judged. This is one; you can also list month ends, or select epoch_ms of CURRENT_TIMESTAMP.
SELECT {{ epoch_ms("TIMESTAMP '2026-12-01 03:00:00'") }} AS as_of
