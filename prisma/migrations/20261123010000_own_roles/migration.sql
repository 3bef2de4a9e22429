-- Roles that an organizer makes itself: a name, the rights it gives, and how much of the exhibitors its members see.
CREATE TABLE "roles" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "begun_as" "member_role" NOT NULL,
    "rights" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scope" TEXT NOT NULL DEFAULT 'all',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("organizer_id","id")
);

-- an owner's rights are never written down: they are all of them
ALTER TABLE "roles" ADD CONSTRAINT known_scope CHECK (scope IN ('all', 'team', 'own')), ADD CONSTRAINT not_an_owner CHECK (begun_as <> 'owner');
ALTER TABLE "roles" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roles" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "roles" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "roles" TO fairbond_app;

CREATE UNIQUE INDEX "roles_organizer_id_name_key" ON "roles"("organizer_id", "name");

ALTER TABLE "roles" ADD CONSTRAINT "roles_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "members" ADD COLUMN "own_role_id" UUID;
CREATE INDEX "members_organizer_id_own_role_id_idx" ON "members"("organizer_id", "own_role_id");
ALTER TABLE "members" ADD CONSTRAINT "members_organizer_id_own_role_id_fkey" FOREIGN KEY ("organizer_id", "own_role_id") REFERENCES "roles"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE POLICY door ON roles FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, id, name, rights, scope) ON roles TO fairbond_door;
GRANT SELECT (own_role_id) ON members TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- What a person's own roles give, asked in the same statement as door_memberships: one question a request, as before.
CREATE FUNCTION door_rights(p_user uuid)
RETURNS TABLE (organizer_id uuid, role_name text, rights text[], scope text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT r.organizer_id, r.name, r.rights, r.scope
  FROM public.members m JOIN public.roles r ON r.organizer_id = m.organizer_id AND r.id = m.own_role_id
  WHERE m.user_id = p_user AND m.deactivated_at IS NULL AND m.role <> 'owner'
$$;

REVOKE ALL ON FUNCTION door_rights FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_rights TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
