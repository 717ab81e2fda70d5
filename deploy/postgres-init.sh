#!/bin/sh
# Runs once, on an empty volume: a login for THEA and one for Temporal, neither a superuser.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v thea="$THEA_DB_PASSWORD" -v temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role thea_owner login createrole password :'thea';
create database thea owner thea_owner;
create role temporal login createdb password :'temporal';
SQL
