-- dbt loads empty texts of a seed as null. Keys must not be null.
SELECT s.category AS category, COALESCE(s.service, '') AS service, COALESCE(s.tier, '') AS tier, s.level AS level,
       s.metric AS metric, COALESCE(s.target, '') AS target, s.kind AS kind, COALESCE(s.basis, '') AS basis,
       s.amount AS amount, COALESCE(s.calendar, '') AS calendar, s.from_opening AS from_opening
FROM {{ ref('seed_targets') }} s
