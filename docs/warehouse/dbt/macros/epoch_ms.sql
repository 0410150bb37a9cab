{# Converts a time stamp in UTC to epoch ms. #}
{% macro epoch_ms(x) %}{{ return(adapter.dispatch('epoch_ms')(x)) }}{% endmacro %}

{% macro default__epoch_ms(x) %}CAST(FLOOR(EXTRACT(EPOCH FROM {{ x }}) * 1000) AS BIGINT){% endmacro %}
{% macro duckdb__epoch_ms(x) %}epoch_ms({{ x }}){% endmacro %}
{% macro clickhouse__epoch_ms(x) %}toUnixTimestamp64Milli({{ x }}){% endmacro %}
{% macro bigquery__epoch_ms(x) %}UNIX_MILLIS({{ x }}){% endmacro %}
{% macro snowflake__epoch_ms(x) %}DATE_PART(EPOCH_MILLISECOND, {{ x }}){% endmacro %}
{% macro redshift__epoch_ms(x) %}DATEDIFF(ms, TIMESTAMP 'epoch', {{ x }}){% endmacro %}
{% macro databricks__epoch_ms(x) %}UNIX_MILLIS({{ x }}){% endmacro %}
{% macro spark__epoch_ms(x) %}UNIX_MILLIS({{ x }}){% endmacro %}
{% macro trino__epoch_ms(x) %}CAST(FLOOR(TO_UNIXTIME({{ x }}) * 1000) AS BIGINT){% endmacro %}
