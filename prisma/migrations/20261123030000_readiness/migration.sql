-- Which migrations the database has, for the question whether a server can work on it. Names alone; asked by the door, for no organizer.
GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO fairbond_door;
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE FUNCTION door_migrations() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT m.migration_name::text FROM public._prisma_migrations m WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL $$;

REVOKE ALL ON FUNCTION door_migrations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_migrations TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
