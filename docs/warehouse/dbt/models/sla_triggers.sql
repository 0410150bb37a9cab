-- dbt loads empty texts of a seed as null. Keys must not be null.
SELECT s.metric AS metric, s.act AS act, s.turn AS turn, s.event AS event, COALESCE(s.reason, '') AS reason,
       COALESCE(s.by_whom, '') AS by_whom
FROM {{ ref('seed_triggers') }} s
