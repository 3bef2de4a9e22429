-- The right to put one anonymous form into a campaign's jar, given when an invitation is claimed and kept without it.
CREATE TABLE "anonymous_receipts" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "used" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "anonymous_receipts_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "anonymous_receipts_organizer_id_campaign_id_hash_key" ON "anonymous_receipts"("organizer_id", "campaign_id", "hash");

-- AddForeignKey
ALTER TABLE "anonymous_receipts" ADD CONSTRAINT "anonymous_receipts_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "anonymous_receipts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "anonymous_receipts" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "anonymous_receipts" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "anonymous_receipts" TO fairbond_app;

-- Writes a campaign's anonymous claims, visits and receipts anew in random order, all in the caller's transaction: afterwards neither the
-- number of the writing transaction nor the place in the table tells which of them came first. A loop, because a joined UPDATE keeps no order.
CREATE FUNCTION mix_anonymous_claims(p_campaign uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public
AS $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT i.organizer_id, i.id FROM public.invitations i
    WHERE i.organizer_id = public.current_organizer() AND i.campaign_id = p_campaign AND i.status = 'answered'
      AND NOT EXISTS (SELECT FROM public.responses r WHERE r.organizer_id = i.organizer_id AND r.invitation_id = i.id)
    ORDER BY random()
  LOOP
    UPDATE public.invitations SET status = status WHERE organizer_id = one.organizer_id AND id = one.id;
  END LOOP;
  FOR one IN
    SELECT v.organizer_id, v.id FROM public.point_visits v JOIN public.survey_points p ON p.organizer_id = v.organizer_id AND p.id = v.point_id
    WHERE p.organizer_id = public.current_organizer() AND p.campaign_id = p_campaign
    ORDER BY random()
  LOOP
    UPDATE public.point_visits SET day = day WHERE organizer_id = one.organizer_id AND id = one.id;
  END LOOP;
  FOR one IN
    SELECT r.organizer_id, r.id FROM public.anonymous_receipts r WHERE r.organizer_id = public.current_organizer() AND r.campaign_id = p_campaign
    ORDER BY random()
  LOOP
    UPDATE public.anonymous_receipts SET used = used WHERE organizer_id = one.organizer_id AND id = one.id;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION mix_anonymous_claims FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mix_anonymous_claims TO fairbond_app;
