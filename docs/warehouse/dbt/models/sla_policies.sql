-- A seed has null where its file has an empty text.
SELECT s.metric AS metric, s.reopens AS reopens, s.reopening AS reopening, s.at_risk_part AS at_risk_part,
       s.at_risk_whole AS at_risk_whole, s.may_reopen AS may_reopen, COALESCE(s.beyond_sql, '') AS beyond_sql
FROM {{ ref('seed_policies') }} s
