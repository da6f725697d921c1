-- create "directory_editions" table
CREATE TABLE "directory_editions" (
  "id" character varying NOT NULL COLLATE "C",
  "as_of" character varying NOT NULL COLLATE "C",
  "content" bytea NOT NULL,
  "digest" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id")
);
-- create "shelf" table
CREATE TABLE "shelf" (
  "id" character varying NOT NULL COLLATE "C",
  "version" bigint NOT NULL DEFAULT 0,
  "updated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);
-- create "regions" table
CREATE TABLE "regions" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "name" character varying NOT NULL COLLATE "C",
  "name_key" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id")
);
-- create index "regions_code_key" to table: "regions"
CREATE UNIQUE INDEX "regions_code_key" ON "regions" ("code");
-- create "directory_successions" table
CREATE TABLE "directory_successions" (
  "id" character varying NOT NULL COLLATE "C",
  "successor_code" character varying NOT NULL COLLATE "C",
  "stated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);
-- create "cities" table
CREATE TABLE "cities" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "name" character varying NOT NULL COLLATE "C",
  "name_key" character varying NOT NULL COLLATE "C",
  "former_names" jsonb NOT NULL,
  "search_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'LOCAL_MUNICIPALITY' COLLATE "C",
  "designation" character varying NULL COLLATE "C",
  "population" bigint NULL,
  "population_key" bigint NOT NULL DEFAULT 0,
  "population_as_of" character varying NULL COLLATE "C",
  "population_band" character varying NULL COLLATE "C",
  "area_km2" double precision NULL,
  "lat" double precision NULL,
  "lng" double precision NULL,
  "metropolitan_community" character varying NULL COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'ACTIVE' COLLATE "C",
  "valid_from" character varying NULL COLLATE "C",
  "valid_to" character varying NULL COLLATE "C",
  "country" character varying NOT NULL DEFAULT 'CA-QC' COLLATE "C",
  "example" boolean NOT NULL DEFAULT false,
  "umq_member" boolean NULL,
  "edition" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_members" character varying NULL COLLATE "C",
  "city_boroughs" character varying NULL COLLATE "C",
  "city_predecessors" character varying NULL COLLATE "C",
  "region_cities" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "cities_cities_boroughs" FOREIGN KEY ("city_boroughs") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "cities_cities_members" FOREIGN KEY ("city_members") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "cities_cities_predecessors" FOREIGN KEY ("city_predecessors") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "cities_regions_cities" FOREIGN KEY ("region_cities") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "cities_designation" CHECK ((designation)::text = ANY ((ARRAY['M'::character varying, 'V'::character varying, 'P'::character varying, 'VL'::character varying, 'CT'::character varying, 'CU'::character varying, 'VN'::character varying, 'VC'::character varying, 'VK'::character varying, 'GR'::character varying])::text[])),
  CONSTRAINT "cities_kind" CHECK ((kind)::text = ANY ((ARRAY['LOCAL_MUNICIPALITY'::character varying, 'MRC'::character varying, 'EQUIVALENT_TERRITORY'::character varying, 'BOROUGH'::character varying, 'NORTHERN_VILLAGE'::character varying, 'CREE_VILLAGE'::character varying, 'NASKAPI_VILLAGE'::character varying, 'REGIONAL_GOVERNMENT'::character varying, 'FOREIGN'::character varying])::text[])),
  CONSTRAINT "cities_metropolitan_community" CHECK ((metropolitan_community)::text = ANY ((ARRAY['CMM'::character varying, 'CMQ'::character varying])::text[])),
  CONSTRAINT "cities_population_band" CHECK ((population_band)::text = ANY ((ARRAY['LT_1000'::character varying, 'B1000_1999'::character varying, 'B2000_4999'::character varying, 'B5000_9999'::character varying, 'B10000_24999'::character varying, 'B25000_49999'::character varying, 'B50000_99999'::character varying, 'GE_100000'::character varying])::text[])),
  CONSTRAINT "cities_status" CHECK ((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'ABSORBED'::character varying, 'MERGED'::character varying])::text[]))
);
-- create index "cities_code_key" to table: "cities"
CREATE UNIQUE INDEX "cities_code_key" ON "cities" ("code");
-- create index "city_city_boroughs" to table: "cities"
CREATE INDEX "city_city_boroughs" ON "cities" ("city_boroughs");
-- create index "city_city_members" to table: "cities"
CREATE INDEX "city_city_members" ON "cities" ("city_members");
-- create index "city_city_predecessors" to table: "cities"
CREATE INDEX "city_city_predecessors" ON "cities" ("city_predecessors");
-- create index "city_kind" to table: "cities"
CREATE INDEX "city_kind" ON "cities" ("kind");
-- create index "city_name_key" to table: "cities"
CREATE INDEX "city_name_key" ON "cities" ("name_key");
-- create index "city_population_key" to table: "cities"
CREATE INDEX "city_population_key" ON "cities" ("population_key");
-- create index "city_region_cities" to table: "cities"
CREATE INDEX "city_region_cities" ON "cities" ("region_cities");
-- create "organizations" table
CREATE TABLE "organizations" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "name" character varying NOT NULL COLLATE "C",
  "name_key" character varying NOT NULL COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'NONPROFIT' COLLATE "C",
  "url" character varying NOT NULL DEFAULT '' COLLATE "C",
  "country" character varying NOT NULL DEFAULT 'CA-QC' COLLATE "C",
  "region_organizations" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "organizations_regions_organizations" FOREIGN KEY ("region_organizations") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "organizations_kind" CHECK ((kind)::text = ANY ((ARRAY['MUNICIPAL_ASSOCIATION'::character varying, 'MINISTRY'::character varying, 'PUBLIC_BODY'::character varying, 'NETWORK'::character varying, 'RESEARCH'::character varying, 'NONPROFIT'::character varying, 'REGIONALISATION'::character varying, 'EMPLOYER'::character varying, 'PARTNERSHIP'::character varying])::text[]))
);
-- create index "organization_name_key" to table: "organizations"
CREATE INDEX "organization_name_key" ON "organizations" ("name_key");
-- create index "organization_region_organizations" to table: "organizations"
CREATE INDEX "organization_region_organizations" ON "organizations" ("region_organizations");
-- create index "organizations_code_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_code_key" ON "organizations" ("code");
-- create "practices" table
CREATE TABLE "practices" (
  "id" character varying NOT NULL COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "reference" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "summary_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "summary_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "translation" character varying NOT NULL DEFAULT 'NONE' COLLATE "C",
  "volets" jsonb NOT NULL,
  "themes" jsonb NOT NULL,
  "keywords" jsonb NOT NULL,
  "territory_level" character varying NOT NULL DEFAULT 'MUNICIPALITY' COLLATE "C",
  "place" character varying NOT NULL DEFAULT '' COLLATE "C",
  "example" boolean NOT NULL DEFAULT false,
  "invented" boolean NOT NULL DEFAULT false,
  "lead_city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "recorded_city_codes" jsonb NOT NULL,
  "contact_role_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_role_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_mailbox" character varying NOT NULL DEFAULT '' COLLATE "C",
  "started_on" character varying NULL COLLATE "C",
  "ended_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "confidence" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'PUBLISHED' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "published_at" timestamptz NOT NULL,
  "reviewed_at" timestamptz NOT NULL,
  "stale_at" timestamptz NOT NULL,
  "cost_cad" bigint NULL,
  "cost_period_months" bigint NULL,
  "cost_band" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "impact" character varying NULL COLLATE "C",
  "evidence_level" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_base" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_reasons" jsonb NOT NULL,
  "evidence_ceiling" character varying NULL COLLATE "C",
  "independent_evaluation" boolean NOT NULL DEFAULT false,
  "completeness_score" bigint NOT NULL DEFAULT 0,
  "missing_parts" jsonb NOT NULL,
  "adoption_count" bigint NOT NULL DEFAULT 0,
  "issue_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "issue_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "goals_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "goals_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "method_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "method_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "results_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "results_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "difficulties_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "difficulties_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "advice_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "advice_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "transfer_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "transfer_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "stage" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "target_groups" jsonb NOT NULL,
  "fte" double precision NULL,
  "practice_lead_city" character varying NULL COLLATE "C",
  "practice_lead_organization" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "practices_cities_lead_city" FOREIGN KEY ("practice_lead_city") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "practices_organizations_lead_organization" FOREIGN KEY ("practice_lead_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "practices_abandoned" CHECK (((stage)::text <> 'ABANDONED'::text) OR ((difficulties_fr)::text <> ''::text)),
  CONSTRAINT "practices_confidence" CHECK ((confidence)::text = ANY ((ARRAY['HIGH'::character varying, 'MEDIUM'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "practices_cost_band" CHECK ((cost_band)::text = ANY ((ARRAY['LT_10K'::character varying, 'B10_50K'::character varying, 'B50_150K'::character varying, 'B150_500K'::character varying, 'GE_500K'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "practices_cost_period" CHECK ((cost_period_months IS NULL) OR (cost_cad IS NOT NULL)),
  CONSTRAINT "practices_evidence_base" CHECK ((evidence_base)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "practices_evidence_ceiling" CHECK ((evidence_ceiling)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "practices_evidence_level" CHECK ((evidence_level)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "practices_impact" CHECK ((impact)::text = ANY ((ARRAY['NOT_MEASURED'::character varying, 'NEGATIVE'::character varying, 'NONE'::character varying, 'SMALL'::character varying, 'MODERATE'::character varying, 'LARGE'::character varying])::text[])),
  CONSTRAINT "practices_stage" CHECK ((stage)::text = ANY ((ARRAY['PILOT'::character varying, 'ACTIVE'::character varying, 'REGULAR_SERVICE'::character varying, 'ENDED'::character varying, 'ABANDONED'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "practices_status" CHECK ((status)::text = ANY ((ARRAY['PUBLISHED'::character varying, 'STALE'::character varying, 'ARCHIVED'::character varying])::text[])),
  CONSTRAINT "practices_territory_level" CHECK ((territory_level)::text = ANY ((ARRAY['BOROUGH'::character varying, 'MUNICIPALITY'::character varying, 'MRC'::character varying, 'REGION'::character varying, 'PROVINCE'::character varying])::text[])),
  CONSTRAINT "practices_title" CHECK ((title_fr)::text <> ''::text),
  CONSTRAINT "practices_translation" CHECK ((translation)::text = ANY ((ARRAY['HUMAN'::character varying, 'MACHINE'::character varying, 'NONE'::character varying])::text[]))
);
-- create index "practice_evidence_level" to table: "practices"
CREATE INDEX "practice_evidence_level" ON "practices" ("evidence_level");
-- create index "practice_practice_lead_city" to table: "practices"
CREATE INDEX "practice_practice_lead_city" ON "practices" ("practice_lead_city");
-- create index "practice_practice_lead_organization" to table: "practices"
CREATE INDEX "practice_practice_lead_organization" ON "practices" ("practice_lead_organization");
-- create index "practice_published_at" to table: "practices"
CREATE INDEX "practice_published_at" ON "practices" ("published_at");
-- create index "practice_title_key" to table: "practices"
CREATE INDEX "practice_title_key" ON "practices" ("title_key");
-- create index "practices_slug_key" to table: "practices"
CREATE UNIQUE INDEX "practices_slug_key" ON "practices" ("slug");
-- create "hiring_initiatives" table
CREATE TABLE "hiring_initiatives" (
  "id" character varying NOT NULL COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "reference" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "summary_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "summary_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "translation" character varying NOT NULL DEFAULT 'NONE' COLLATE "C",
  "volets" jsonb NOT NULL,
  "themes" jsonb NOT NULL,
  "keywords" jsonb NOT NULL,
  "territory_level" character varying NOT NULL DEFAULT 'MUNICIPALITY' COLLATE "C",
  "place" character varying NOT NULL DEFAULT '' COLLATE "C",
  "example" boolean NOT NULL DEFAULT false,
  "invented" boolean NOT NULL DEFAULT false,
  "lead_city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "recorded_city_codes" jsonb NOT NULL,
  "contact_role_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_role_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_mailbox" character varying NOT NULL DEFAULT '' COLLATE "C",
  "started_on" character varying NULL COLLATE "C",
  "ended_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "confidence" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'PUBLISHED' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "published_at" timestamptz NOT NULL,
  "reviewed_at" timestamptz NOT NULL,
  "stale_at" timestamptz NOT NULL,
  "cost_cad" bigint NULL,
  "cost_period_months" bigint NULL,
  "cost_band" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "impact" character varying NULL COLLATE "C",
  "evidence_level" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_base" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_reasons" jsonb NOT NULL,
  "evidence_ceiling" character varying NULL COLLATE "C",
  "independent_evaluation" boolean NOT NULL DEFAULT false,
  "completeness_score" bigint NOT NULL DEFAULT 0,
  "missing_parts" jsonb NOT NULL,
  "adoption_count" bigint NOT NULL DEFAULT 0,
  "type" character varying NOT NULL DEFAULT 'TARGETED_SOURCING' COLLATE "C",
  "job_categories" jsonb NOT NULL,
  "employment_statuses" jsonb NOT NULL,
  "target_groups" jsonb NOT NULL,
  "duration_weeks" bigint NULL,
  "wage_subsidy" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "mentorship" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "francization" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "union_agreement" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "headcount_band" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "subject_to_laee" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "hiring_initiative_lead_city" character varying NULL COLLATE "C",
  "hiring_initiative_lead_organization" character varying NULL COLLATE "C",
  "practice_hiring_initiatives" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "hiring_initiatives_cities_lead_city" FOREIGN KEY ("hiring_initiative_lead_city") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "hiring_initiatives_organizations_lead_organization" FOREIGN KEY ("hiring_initiative_lead_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "hiring_initiatives_practices_hiring_initiatives" FOREIGN KEY ("practice_hiring_initiatives") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "hiring_initiatives_confidence" CHECK ((confidence)::text = ANY ((ARRAY['HIGH'::character varying, 'MEDIUM'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_cost_band" CHECK ((cost_band)::text = ANY ((ARRAY['LT_10K'::character varying, 'B10_50K'::character varying, 'B50_150K'::character varying, 'B150_500K'::character varying, 'GE_500K'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_cost_period" CHECK ((cost_period_months IS NULL) OR (cost_cad IS NOT NULL)),
  CONSTRAINT "hiring_initiatives_evidence_base" CHECK ((evidence_base)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_evidence_ceiling" CHECK ((evidence_ceiling)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_evidence_level" CHECK ((evidence_level)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_francization" CHECK ((francization)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character varying, 'NOT_APPLICABLE'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_headcount_band" CHECK ((headcount_band)::text = ANY ((ARRAY['LT_100'::character varying, 'GE_100'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_impact" CHECK ((impact)::text = ANY ((ARRAY['NOT_MEASURED'::character varying, 'NEGATIVE'::character varying, 'NONE'::character varying, 'SMALL'::character varying, 'MODERATE'::character varying, 'LARGE'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_laee" CHECK (((headcount_band)::text <> 'UNKNOWN'::text) OR ((subject_to_laee)::text = 'UNKNOWN'::text)),
  CONSTRAINT "hiring_initiatives_mentorship" CHECK ((mentorship)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character varying, 'NOT_APPLICABLE'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_status" CHECK ((status)::text = ANY ((ARRAY['PUBLISHED'::character varying, 'STALE'::character varying, 'ARCHIVED'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_subject_to_laee" CHECK ((subject_to_laee)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character varying, 'NOT_APPLICABLE'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_territory_level" CHECK ((territory_level)::text = ANY ((ARRAY['BOROUGH'::character varying, 'MUNICIPALITY'::character varying, 'MRC'::character varying, 'REGION'::character varying, 'PROVINCE'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_title" CHECK ((title_fr)::text <> ''::text),
  CONSTRAINT "hiring_initiatives_translation" CHECK ((translation)::text = ANY ((ARRAY['HUMAN'::character varying, 'MACHINE'::character varying, 'NONE'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_type" CHECK ((type)::text = ANY ((ARRAY['PAID_INTERNSHIP'::character varying, 'SPONSORSHIP'::character varying, 'TARGETED_SOURCING'::character varying, 'POSTING_CHANGE'::character varying, 'INTERNATIONAL_RECRUITMENT'::character varying, 'CREDENTIAL_RECOGNITION'::character varying, 'DIVERSE_PANEL'::character varying, 'TARGETS'::character varying, 'STAFF_TRAINING'::character varying, 'SHARED_HR'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_union_agreement" CHECK ((union_agreement)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character varying, 'NOT_APPLICABLE'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "hiring_initiatives_wage_subsidy" CHECK ((wage_subsidy)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character varying, 'NOT_APPLICABLE'::character varying, 'UNKNOWN'::character varying])::text[]))
);
-- create index "hiring_initiatives_slug_key" to table: "hiring_initiatives"
CREATE UNIQUE INDEX "hiring_initiatives_slug_key" ON "hiring_initiatives" ("slug");
-- create index "hiringinitiative_evidence_level" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_evidence_level" ON "hiring_initiatives" ("evidence_level");
-- create index "hiringinitiative_hiring_initiative_lead_city" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_hiring_initiative_lead_city" ON "hiring_initiatives" ("hiring_initiative_lead_city");
-- create index "hiringinitiative_hiring_initiative_lead_organization" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_hiring_initiative_lead_organization" ON "hiring_initiatives" ("hiring_initiative_lead_organization");
-- create index "hiringinitiative_practice_hiring_initiatives" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_practice_hiring_initiatives" ON "hiring_initiatives" ("practice_hiring_initiatives");
-- create index "hiringinitiative_published_at" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_published_at" ON "hiring_initiatives" ("published_at");
-- create index "hiringinitiative_title_key" to table: "hiring_initiatives"
CREATE INDEX "hiringinitiative_title_key" ON "hiring_initiatives" ("title_key");
-- create "outreach_missions" table
CREATE TABLE "outreach_missions" (
  "id" character varying NOT NULL COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "reference" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "summary_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "summary_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "translation" character varying NOT NULL DEFAULT 'NONE' COLLATE "C",
  "volets" jsonb NOT NULL,
  "themes" jsonb NOT NULL,
  "keywords" jsonb NOT NULL,
  "territory_level" character varying NOT NULL DEFAULT 'MUNICIPALITY' COLLATE "C",
  "place" character varying NOT NULL DEFAULT '' COLLATE "C",
  "example" boolean NOT NULL DEFAULT false,
  "invented" boolean NOT NULL DEFAULT false,
  "lead_city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "recorded_city_codes" jsonb NOT NULL,
  "contact_role_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_role_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_mailbox" character varying NOT NULL DEFAULT '' COLLATE "C",
  "started_on" character varying NULL COLLATE "C",
  "ended_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "confidence" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'PUBLISHED' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "published_at" timestamptz NOT NULL,
  "reviewed_at" timestamptz NOT NULL,
  "stale_at" timestamptz NOT NULL,
  "cost_cad" bigint NULL,
  "cost_period_months" bigint NULL,
  "cost_band" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "impact" character varying NULL COLLATE "C",
  "evidence_level" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_base" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_reasons" jsonb NOT NULL,
  "evidence_ceiling" character varying NULL COLLATE "C",
  "independent_evaluation" boolean NOT NULL DEFAULT false,
  "completeness_score" bigint NOT NULL DEFAULT 0,
  "missing_parts" jsonb NOT NULL,
  "adoption_count" bigint NOT NULL DEFAULT 0,
  "direction" character varying NOT NULL DEFAULT 'REGION_TO_MONTREAL' COLLATE "C",
  "format" character varying NOT NULL DEFAULT 'ORGANISATION_VISIT' COLLATE "C",
  "mission_status" character varying NOT NULL DEFAULT 'DONE' COLLATE "C",
  "outreach_mission_lead_city" character varying NULL COLLATE "C",
  "outreach_mission_lead_organization" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "outreach_missions_cities_lead_city" FOREIGN KEY ("outreach_mission_lead_city") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "outreach_missions_organizations_lead_organization" FOREIGN KEY ("outreach_mission_lead_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "outreach_missions_confidence" CHECK ((confidence)::text = ANY ((ARRAY['HIGH'::character varying, 'MEDIUM'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "outreach_missions_cost_band" CHECK ((cost_band)::text = ANY ((ARRAY['LT_10K'::character varying, 'B10_50K'::character varying, 'B50_150K'::character varying, 'B150_500K'::character varying, 'GE_500K'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "outreach_missions_cost_period" CHECK ((cost_period_months IS NULL) OR (cost_cad IS NOT NULL)),
  CONSTRAINT "outreach_missions_direction" CHECK ((direction)::text = ANY ((ARRAY['REGION_TO_MONTREAL'::character varying, 'MONTREAL_TO_REGION'::character varying, 'INTERNATIONAL'::character varying, 'VIRTUAL'::character varying])::text[])),
  CONSTRAINT "outreach_missions_evidence_base" CHECK ((evidence_base)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "outreach_missions_evidence_ceiling" CHECK ((evidence_ceiling)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "outreach_missions_evidence_level" CHECK ((evidence_level)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "outreach_missions_format" CHECK ((format)::text = ANY ((ARRAY['ORGANISATION_VISIT'::character varying, 'JOB_FAIR'::character varying, 'EXPLORATORY_STAY'::character varying, 'SPEED_INTERVIEW'::character varying, 'WEBINAR'::character varying])::text[])),
  CONSTRAINT "outreach_missions_impact" CHECK ((impact)::text = ANY ((ARRAY['NOT_MEASURED'::character varying, 'NEGATIVE'::character varying, 'NONE'::character varying, 'SMALL'::character varying, 'MODERATE'::character varying, 'LARGE'::character varying])::text[])),
  CONSTRAINT "outreach_missions_mission_status" CHECK ((mission_status)::text = ANY ((ARRAY['WISHED'::character varying, 'PLANNED'::character varying, 'DONE'::character varying, 'CANCELLED'::character varying])::text[])),
  CONSTRAINT "outreach_missions_status" CHECK ((status)::text = ANY ((ARRAY['PUBLISHED'::character varying, 'STALE'::character varying, 'ARCHIVED'::character varying])::text[])),
  CONSTRAINT "outreach_missions_territory_level" CHECK ((territory_level)::text = ANY ((ARRAY['BOROUGH'::character varying, 'MUNICIPALITY'::character varying, 'MRC'::character varying, 'REGION'::character varying, 'PROVINCE'::character varying])::text[])),
  CONSTRAINT "outreach_missions_title" CHECK ((title_fr)::text <> ''::text),
  CONSTRAINT "outreach_missions_translation" CHECK ((translation)::text = ANY ((ARRAY['HUMAN'::character varying, 'MACHINE'::character varying, 'NONE'::character varying])::text[]))
);
-- create index "outreach_missions_slug_key" to table: "outreach_missions"
CREATE UNIQUE INDEX "outreach_missions_slug_key" ON "outreach_missions" ("slug");
-- create index "outreachmission_evidence_level" to table: "outreach_missions"
CREATE INDEX "outreachmission_evidence_level" ON "outreach_missions" ("evidence_level");
-- create index "outreachmission_outreach_mission_lead_city" to table: "outreach_missions"
CREATE INDEX "outreachmission_outreach_mission_lead_city" ON "outreach_missions" ("outreach_mission_lead_city");
-- create index "outreachmission_outreach_mission_lead_organization" to table: "outreach_missions"
CREATE INDEX "outreachmission_outreach_mission_lead_organization" ON "outreach_missions" ("outreach_mission_lead_organization");
-- create index "outreachmission_published_at" to table: "outreach_missions"
CREATE INDEX "outreachmission_published_at" ON "outreach_missions" ("published_at");
-- create index "outreachmission_title_key" to table: "outreach_missions"
CREATE INDEX "outreachmission_title_key" ON "outreach_missions" ("title_key");
-- create "promotion_tools" table
CREATE TABLE "promotion_tools" (
  "id" character varying NOT NULL COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "reference" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "summary_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "summary_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "translation" character varying NOT NULL DEFAULT 'NONE' COLLATE "C",
  "volets" jsonb NOT NULL,
  "themes" jsonb NOT NULL,
  "keywords" jsonb NOT NULL,
  "territory_level" character varying NOT NULL DEFAULT 'MUNICIPALITY' COLLATE "C",
  "place" character varying NOT NULL DEFAULT '' COLLATE "C",
  "example" boolean NOT NULL DEFAULT false,
  "invented" boolean NOT NULL DEFAULT false,
  "lead_city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "recorded_city_codes" jsonb NOT NULL,
  "contact_role_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_role_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contact_mailbox" character varying NOT NULL DEFAULT '' COLLATE "C",
  "started_on" character varying NULL COLLATE "C",
  "ended_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "caveat_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "confidence" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'PUBLISHED' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "published_at" timestamptz NOT NULL,
  "reviewed_at" timestamptz NOT NULL,
  "stale_at" timestamptz NOT NULL,
  "cost_cad" bigint NULL,
  "cost_period_months" bigint NULL,
  "cost_band" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "impact" character varying NULL COLLATE "C",
  "evidence_level" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_base" character varying NOT NULL DEFAULT 'E0' COLLATE "C",
  "evidence_reasons" jsonb NOT NULL,
  "evidence_ceiling" character varying NULL COLLATE "C",
  "independent_evaluation" boolean NOT NULL DEFAULT false,
  "completeness_score" bigint NOT NULL DEFAULT 0,
  "missing_parts" jsonb NOT NULL,
  "adoption_count" bigint NOT NULL DEFAULT 0,
  "type" character varying NOT NULL DEFAULT 'WEBSITE' COLLATE "C",
  "languages" jsonb NOT NULL,
  "url" character varying NOT NULL DEFAULT '' COLLATE "C",
  "files" jsonb NOT NULL,
  "delivery" character varying NOT NULL DEFAULT 'PUBLISHED' COLLATE "C",
  "image_consent_until" character varying NULL COLLATE "C",
  "promotion_tool_lead_city" character varying NULL COLLATE "C",
  "promotion_tool_lead_organization" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "promotion_tools_cities_lead_city" FOREIGN KEY ("promotion_tool_lead_city") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "promotion_tools_organizations_lead_organization" FOREIGN KEY ("promotion_tool_lead_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "promotion_tools_confidence" CHECK ((confidence)::text = ANY ((ARRAY['HIGH'::character varying, 'MEDIUM'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "promotion_tools_cost_band" CHECK ((cost_band)::text = ANY ((ARRAY['LT_10K'::character varying, 'B10_50K'::character varying, 'B50_150K'::character varying, 'B150_500K'::character varying, 'GE_500K'::character varying, 'UNKNOWN'::character varying])::text[])),
  CONSTRAINT "promotion_tools_cost_period" CHECK ((cost_period_months IS NULL) OR (cost_cad IS NOT NULL)),
  CONSTRAINT "promotion_tools_delivery" CHECK ((delivery)::text = ANY ((ARRAY['DRAFT'::character varying, 'SUBMITTED_TO_UMQ'::character varying, 'VALIDATED'::character varying, 'DELIVERED_TO_MIFI'::character varying, 'PUBLISHED'::character varying, 'RETIRED'::character varying])::text[])),
  CONSTRAINT "promotion_tools_evidence_base" CHECK ((evidence_base)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "promotion_tools_evidence_ceiling" CHECK ((evidence_ceiling)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "promotion_tools_evidence_level" CHECK ((evidence_level)::text = ANY ((ARRAY['E0'::character varying, 'E1'::character varying, 'E2'::character varying, 'E3'::character varying, 'E4'::character varying])::text[])),
  CONSTRAINT "promotion_tools_impact" CHECK ((impact)::text = ANY ((ARRAY['NOT_MEASURED'::character varying, 'NEGATIVE'::character varying, 'NONE'::character varying, 'SMALL'::character varying, 'MODERATE'::character varying, 'LARGE'::character varying])::text[])),
  CONSTRAINT "promotion_tools_status" CHECK ((status)::text = ANY ((ARRAY['PUBLISHED'::character varying, 'STALE'::character varying, 'ARCHIVED'::character varying])::text[])),
  CONSTRAINT "promotion_tools_territory_level" CHECK ((territory_level)::text = ANY ((ARRAY['BOROUGH'::character varying, 'MUNICIPALITY'::character varying, 'MRC'::character varying, 'REGION'::character varying, 'PROVINCE'::character varying])::text[])),
  CONSTRAINT "promotion_tools_title" CHECK ((title_fr)::text <> ''::text),
  CONSTRAINT "promotion_tools_translation" CHECK ((translation)::text = ANY ((ARRAY['HUMAN'::character varying, 'MACHINE'::character varying, 'NONE'::character varying])::text[])),
  CONSTRAINT "promotion_tools_type" CHECK ((type)::text = ANY ((ARRAY['WEBSITE'::character varying, 'VIDEO'::character varying, 'BROCHURE'::character varying, 'REGION_SHEET'::character varying, 'TERRITORIAL_BRAND'::character varying, 'STUDY'::character varying, 'FAIR_KIT'::character varying, 'AD_CAMPAIGN'::character varying])::text[]))
);
-- create index "promotion_tools_slug_key" to table: "promotion_tools"
CREATE UNIQUE INDEX "promotion_tools_slug_key" ON "promotion_tools" ("slug");
-- create index "promotiontool_evidence_level" to table: "promotion_tools"
CREATE INDEX "promotiontool_evidence_level" ON "promotion_tools" ("evidence_level");
-- create index "promotiontool_promotion_tool_lead_city" to table: "promotion_tools"
CREATE INDEX "promotiontool_promotion_tool_lead_city" ON "promotion_tools" ("promotion_tool_lead_city");
-- create index "promotiontool_promotion_tool_lead_organization" to table: "promotion_tools"
CREATE INDEX "promotiontool_promotion_tool_lead_organization" ON "promotion_tools" ("promotion_tool_lead_organization");
-- create index "promotiontool_published_at" to table: "promotion_tools"
CREATE INDEX "promotiontool_published_at" ON "promotion_tools" ("published_at");
-- create index "promotiontool_title_key" to table: "promotion_tools"
CREATE INDEX "promotiontool_title_key" ON "promotion_tools" ("title_key");
-- create "adoptions" table
CREATE TABLE "adoptions" (
  "id" character varying NOT NULL COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'INTERESTED' COLLATE "C",
  "changes_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "changes_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "reason_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "reason_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "started_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "confirmed" boolean NOT NULL DEFAULT false,
  "invented" boolean NOT NULL DEFAULT false,
  "recorded_adopter_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "origin_ref" character varying NOT NULL DEFAULT '' COLLATE "C",
  "adapted_ref" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_adoptions" character varying NOT NULL COLLATE "C",
  "origin_hiring_initiative_id" character varying NULL COLLATE "C",
  "adapted_hiring_initiative_id" character varying NULL COLLATE "C",
  "origin_outreach_mission_id" character varying NULL COLLATE "C",
  "adapted_outreach_mission_id" character varying NULL COLLATE "C",
  "origin_practice_id" character varying NULL COLLATE "C",
  "adapted_practice_id" character varying NULL COLLATE "C",
  "origin_promotion_tool_id" character varying NULL COLLATE "C",
  "adapted_promotion_tool_id" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "adoptions_cities_adoptions" FOREIGN KEY ("city_adoptions") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "adoptions_hiring_initiatives_adoptions" FOREIGN KEY ("origin_hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_hiring_initiatives_origins" FOREIGN KEY ("adapted_hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_outreach_missions_adoptions" FOREIGN KEY ("origin_outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_outreach_missions_origins" FOREIGN KEY ("adapted_outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_practices_adoptions" FOREIGN KEY ("origin_practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_practices_origins" FOREIGN KEY ("adapted_practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_promotion_tools_adoptions" FOREIGN KEY ("origin_promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_promotion_tools_origins" FOREIGN KEY ("adapted_promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "adoptions_abandoned" CHECK (((status)::text <> 'ABANDONED'::text) OR ((reason_fr)::text <> ''::text)),
  CONSTRAINT "adoptions_adapted_one" CHECK ((((
CASE
    WHEN (adapted_practice_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (adapted_hiring_initiative_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (adapted_promotion_tool_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (adapted_outreach_mission_id IS NULL) THEN 0
    ELSE 1
END) <= 1),
  CONSTRAINT "adoptions_adapted_ref" CHECK ((adapted_ref)::text = (COALESCE(adapted_practice_id, adapted_hiring_initiative_id, adapted_promotion_tool_id, adapted_outreach_mission_id, ''::character varying))::text),
  CONSTRAINT "adoptions_adapts" CHECK (((status)::text <> 'ADAPTED'::text) OR ((changes_fr)::text <> ''::text)),
  CONSTRAINT "adoptions_itself" CHECK ((origin_ref)::text <> (adapted_ref)::text),
  CONSTRAINT "adoptions_origin_one" CHECK ((((
CASE
    WHEN (origin_practice_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (origin_hiring_initiative_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (origin_promotion_tool_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (origin_outreach_mission_id IS NULL) THEN 0
    ELSE 1
END) = 1),
  CONSTRAINT "adoptions_origin_ref" CHECK ((origin_ref)::text = (COALESCE(origin_practice_id, origin_hiring_initiative_id, origin_promotion_tool_id, origin_outreach_mission_id, ''::character varying))::text),
  CONSTRAINT "adoptions_status" CHECK ((status)::text = ANY ((ARRAY['INTERESTED'::character varying, 'PLANNED'::character varying, 'IN_PROGRESS'::character varying, 'ADAPTED'::character varying, 'ADOPTED_AS_IS'::character varying, 'ABANDONED'::character varying])::text[]))
);
-- create index "adoption_adapted_hiring_initiative_id" to table: "adoptions"
CREATE INDEX "adoption_adapted_hiring_initiative_id" ON "adoptions" ("adapted_hiring_initiative_id");
-- create index "adoption_adapted_outreach_mission_id" to table: "adoptions"
CREATE INDEX "adoption_adapted_outreach_mission_id" ON "adoptions" ("adapted_outreach_mission_id");
-- create index "adoption_adapted_practice_id" to table: "adoptions"
CREATE INDEX "adoption_adapted_practice_id" ON "adoptions" ("adapted_practice_id");
-- create index "adoption_adapted_promotion_tool_id" to table: "adoptions"
CREATE INDEX "adoption_adapted_promotion_tool_id" ON "adoptions" ("adapted_promotion_tool_id");
-- create index "adoption_adapted_ref" to table: "adoptions"
CREATE INDEX "adoption_adapted_ref" ON "adoptions" ("adapted_ref");
-- create index "adoption_city_adoptions" to table: "adoptions"
CREATE INDEX "adoption_city_adoptions" ON "adoptions" ("city_adoptions");
-- create index "adoption_origin_hiring_initiative_id" to table: "adoptions"
CREATE INDEX "adoption_origin_hiring_initiative_id" ON "adoptions" ("origin_hiring_initiative_id");
-- create index "adoption_origin_outreach_mission_id" to table: "adoptions"
CREATE INDEX "adoption_origin_outreach_mission_id" ON "adoptions" ("origin_outreach_mission_id");
-- create index "adoption_origin_practice_id" to table: "adoptions"
CREATE INDEX "adoption_origin_practice_id" ON "adoptions" ("origin_practice_id");
-- create index "adoption_origin_promotion_tool_id" to table: "adoptions"
CREATE INDEX "adoption_origin_promotion_tool_id" ON "adoptions" ("origin_promotion_tool_id");
-- create index "adoption_origin_ref" to table: "adoptions"
CREATE INDEX "adoption_origin_ref" ON "adoptions" ("origin_ref");
-- create "adoption_origin_cities" table
CREATE TABLE "adoption_origin_cities" (
  "adoption_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("adoption_id", "city_id"),
  CONSTRAINT "adoption_origin_cities_adoption_id" FOREIGN KEY ("adoption_id") REFERENCES "adoptions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "adoption_origin_cities_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "sources" table
CREATE TABLE "sources" (
  "id" character varying NOT NULL COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'PRESS' COLLATE "C",
  "title" character varying NOT NULL COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "url" character varying NOT NULL COLLATE "C",
  "language" character varying NOT NULL DEFAULT 'fr' COLLATE "C",
  "published_on" character varying NULL COLLATE "C",
  "accessed_on" character varying NULL COLLATE "C",
  "published_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "sources_kind" CHECK ((kind)::text = ANY ((ARRAY['OFFICIAL'::character varying, 'PRESS'::character varying, 'REPORT'::character varying, 'SELF_DECLARED'::character varying])::text[]))
);
-- create index "sources_url_key" to table: "sources"
CREATE UNIQUE INDEX "sources_url_key" ON "sources" ("url");
-- create "adoption_sources" table
CREATE TABLE "adoption_sources" (
  "adoption_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("adoption_id", "source_id"),
  CONSTRAINT "adoption_sources_adoption_id" FOREIGN KEY ("adoption_id") REFERENCES "adoptions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "adoption_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "programs" table
CREATE TABLE "programs" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "acronym" character varying NOT NULL DEFAULT '' COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'FUNDING_PROGRAM' COLLATE "C",
  "name_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "name_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "description_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "description_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "name_key" character varying NOT NULL COLLATE "C",
  "launched_on" character varying NULL COLLATE "C",
  "components" jsonb NOT NULL,
  "organization_programs" character varying NULL COLLATE "C",
  "program_children" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "programs_organizations_programs" FOREIGN KEY ("organization_programs") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "programs_programs_children" FOREIGN KEY ("program_children") REFERENCES "programs" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "programs_kind" CHECK ((kind)::text = ANY ((ARRAY['GRANT'::character varying, 'FUNDING_PROGRAM'::character varying, 'LEGAL_OBLIGATION'::character varying, 'AWARD'::character varying])::text[]))
);
-- create index "program_organization_programs" to table: "programs"
CREATE INDEX "program_organization_programs" ON "programs" ("organization_programs");
-- create index "program_program_children" to table: "programs"
CREATE INDEX "program_program_children" ON "programs" ("program_children");
-- create index "programs_code_key" to table: "programs"
CREATE UNIQUE INDEX "programs_code_key" ON "programs" ("code");
-- create "agreements" table
CREATE TABLE "agreements" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "amount_cad" bigint NULL,
  "started_on" character varying NULL COLLATE "C",
  "ended_on" character varying NULL COLLATE "C",
  "started_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'UNKNOWN' COLLATE "C",
  "components" jsonb NOT NULL,
  "note_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "note_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_agreements" character varying NULL COLLATE "C",
  "organization_agreements" character varying NULL COLLATE "C",
  "program_agreements" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "agreements_cities_agreements" FOREIGN KEY ("city_agreements") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "agreements_organizations_agreements" FOREIGN KEY ("organization_agreements") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "agreements_programs_agreements" FOREIGN KEY ("program_agreements") REFERENCES "programs" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "agreements_status" CHECK ((status)::text = ANY ((ARRAY['ANNOUNCED'::character varying, 'IN_FORCE'::character varying, 'ENDED'::character varying, 'UNKNOWN'::character varying])::text[]))
);
-- create index "agreement_city_agreements" to table: "agreements"
CREATE INDEX "agreement_city_agreements" ON "agreements" ("city_agreements");
-- create index "agreement_organization_agreements" to table: "agreements"
CREATE INDEX "agreement_organization_agreements" ON "agreements" ("organization_agreements");
-- create index "agreement_program_agreements" to table: "agreements"
CREATE INDEX "agreement_program_agreements" ON "agreements" ("program_agreements");
-- create index "agreements_code_key" to table: "agreements"
CREATE UNIQUE INDEX "agreements_code_key" ON "agreements" ("code");
-- create "agreement_sources" table
CREATE TABLE "agreement_sources" (
  "agreement_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("agreement_id", "source_id"),
  CONSTRAINT "agreement_sources_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "agreement_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "questions" table
CREATE TABLE "questions" (
  "id" character varying NOT NULL COLLATE "C",
  "body" character varying NOT NULL COLLATE "C",
  "language" character varying NOT NULL DEFAULT 'FR' COLLATE "C",
  "theme" character varying NULL COLLATE "C",
  "author_function" character varying NOT NULL COLLATE "C",
  "asked_at" timestamptz NOT NULL,
  "answer_count" bigint NOT NULL DEFAULT 0,
  "invented" boolean NOT NULL DEFAULT false,
  "about_ref" character varying NOT NULL DEFAULT '' COLLATE "C",
  "about_city_id" character varying NULL COLLATE "C",
  "about_hiring_initiative_id" character varying NULL COLLATE "C",
  "about_outreach_mission_id" character varying NULL COLLATE "C",
  "about_practice_id" character varying NULL COLLATE "C",
  "about_promotion_tool_id" character varying NULL COLLATE "C",
  "question_asked_by" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "questions_cities_asked_by" FOREIGN KEY ("question_asked_by") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "questions_cities_questions" FOREIGN KEY ("about_city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "questions_hiring_initiatives_questions" FOREIGN KEY ("about_hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "questions_outreach_missions_questions" FOREIGN KEY ("about_outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "questions_practices_questions" FOREIGN KEY ("about_practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "questions_promotion_tools_questions" FOREIGN KEY ("about_promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT "questions_about_one" CHECK (((((
CASE
    WHEN (about_practice_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (about_hiring_initiative_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (about_promotion_tool_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (about_outreach_mission_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (about_city_id IS NULL) THEN 0
    ELSE 1
END) <= 1),
  CONSTRAINT "questions_about_ref" CHECK ((about_ref)::text = (COALESCE(about_practice_id, about_hiring_initiative_id, about_promotion_tool_id, about_outreach_mission_id, about_city_id, ''::character varying))::text),
  CONSTRAINT "questions_language" CHECK ((language)::text = ANY ((ARRAY['FR'::character varying, 'EN'::character varying])::text[])),
  CONSTRAINT "questions_theme" CHECK ((theme)::text = ANY ((ARRAY['ATTRACTION'::character varying, 'PROMOTION'::character varying, 'MISSION'::character varying, 'ACCUEIL'::character varying, 'RETENTION'::character varying, 'EMPLOI_MUNICIPAL'::character varying, 'RECRUTEMENT'::character varying, 'STAGE'::character varying, 'FORMATION'::character varying, 'FRANCISATION'::character varying, 'LOGEMENT'::character varying, 'ACCES_SERVICES'::character varying, 'RAPPROCHEMENT'::character varying, 'PARTICIPATION'::character varying, 'CONCERTATION'::character varying, 'GOUVERNANCE'::character varying, 'JEUNES'::character varying, 'REFUGIES'::character varying, 'SECURITE'::character varying])::text[])),
  CONSTRAINT "questions_topic" CHECK (((about_ref)::text <> ''::text) OR (theme IS NOT NULL))
);
-- create index "question_about_city_id" to table: "questions"
CREATE INDEX "question_about_city_id" ON "questions" ("about_city_id");
-- create index "question_about_hiring_initiative_id" to table: "questions"
CREATE INDEX "question_about_hiring_initiative_id" ON "questions" ("about_hiring_initiative_id");
-- create index "question_about_outreach_mission_id" to table: "questions"
CREATE INDEX "question_about_outreach_mission_id" ON "questions" ("about_outreach_mission_id");
-- create index "question_about_practice_id" to table: "questions"
CREATE INDEX "question_about_practice_id" ON "questions" ("about_practice_id");
-- create index "question_about_promotion_tool_id" to table: "questions"
CREATE INDEX "question_about_promotion_tool_id" ON "questions" ("about_promotion_tool_id");
-- create index "question_about_ref" to table: "questions"
CREATE INDEX "question_about_ref" ON "questions" ("about_ref");
-- create index "question_asked_at" to table: "questions"
CREATE INDEX "question_asked_at" ON "questions" ("asked_at");
-- create index "question_question_asked_by" to table: "questions"
CREATE INDEX "question_question_asked_by" ON "questions" ("question_asked_by");
-- create "answers" table
CREATE TABLE "answers" (
  "id" character varying NOT NULL COLLATE "C",
  "body" character varying NOT NULL COLLATE "C",
  "language" character varying NOT NULL DEFAULT 'FR' COLLATE "C",
  "author_function" character varying NOT NULL COLLATE "C",
  "answered_at" timestamptz NOT NULL,
  "invented" boolean NOT NULL DEFAULT false,
  "answer_answered_by" character varying NULL COLLATE "C",
  "question_answers" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "answers_cities_answered_by" FOREIGN KEY ("answer_answered_by") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "answers_questions_answers" FOREIGN KEY ("question_answers") REFERENCES "questions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "answers_language" CHECK ((language)::text = ANY ((ARRAY['FR'::character varying, 'EN'::character varying])::text[]))
);
-- create index "answer_answer_answered_by" to table: "answers"
CREATE INDEX "answer_answer_answered_by" ON "answers" ("answer_answered_by");
-- create index "answer_question_answers" to table: "answers"
CREATE INDEX "answer_question_answers" ON "answers" ("question_answers");
-- create "consensuses" table
CREATE TABLE "consensuses" (
  "id" character varying NOT NULL COLLATE "C",
  "number" bigint NOT NULL,
  "agreed_on" character varying NOT NULL COLLATE "C",
  "place" character varying NOT NULL DEFAULT '' COLLATE "C",
  "invented" boolean NOT NULL DEFAULT false,
  "statement_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "statement_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  PRIMARY KEY ("id")
);
-- create index "consensuses_number_key" to table: "consensuses"
CREATE UNIQUE INDEX "consensuses_number_key" ON "consensuses" ("number");
-- create "consensus_adherents" table
CREATE TABLE "consensus_adherents" (
  "consensus_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("consensus_id", "city_id"),
  CONSTRAINT "consensus_adherents_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "consensus_adherents_consensus_id" FOREIGN KEY ("consensus_id") REFERENCES "consensuses" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "consensus_sources" table
CREATE TABLE "consensus_sources" (
  "consensus_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("consensus_id", "source_id"),
  CONSTRAINT "consensus_sources_consensus_id" FOREIGN KEY ("consensus_id") REFERENCES "consensuses" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "consensus_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_needs" table
CREATE TABLE "coverage_needs" (
  "id" character varying NOT NULL COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "title_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "statement_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "statement_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "title_key" character varying NOT NULL COLLATE "C",
  "stated_on" character varying NULL COLLATE "C",
  "verified" boolean NOT NULL DEFAULT false,
  "volets" jsonb NOT NULL,
  "themes" jsonb NOT NULL,
  "keywords" jsonb NOT NULL,
  "note_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "note_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_needs" character varying NULL COLLATE "C",
  "organization_needs" character varying NULL COLLATE "C",
  "region_needs" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "coverage_needs_cities_needs" FOREIGN KEY ("city_needs") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "coverage_needs_organizations_needs" FOREIGN KEY ("organization_needs") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "coverage_needs_regions_needs" FOREIGN KEY ("region_needs") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- create index "coverage_needs_slug_key" to table: "coverage_needs"
CREATE UNIQUE INDEX "coverage_needs_slug_key" ON "coverage_needs" ("slug");
-- create index "coverageneed_city_needs" to table: "coverage_needs"
CREATE INDEX "coverageneed_city_needs" ON "coverage_needs" ("city_needs");
-- create index "coverageneed_organization_needs" to table: "coverage_needs"
CREATE INDEX "coverageneed_organization_needs" ON "coverage_needs" ("organization_needs");
-- create index "coverageneed_region_needs" to table: "coverage_needs"
CREATE INDEX "coverageneed_region_needs" ON "coverage_needs" ("region_needs");
-- create "coverage_need_hiring_initiatives" table
CREATE TABLE "coverage_need_hiring_initiatives" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "hiring_initiative_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "hiring_initiative_id"),
  CONSTRAINT "coverage_need_hiring_initiatives_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_hiring_initiatives_hiring_initiative_id" FOREIGN KEY ("hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_need_outreach_missions" table
CREATE TABLE "coverage_need_outreach_missions" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "outreach_mission_id"),
  CONSTRAINT "coverage_need_outreach_missions_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_outreach_missions_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_need_practices" table
CREATE TABLE "coverage_need_practices" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "practice_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "practice_id"),
  CONSTRAINT "coverage_need_practices_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_practices_practice_id" FOREIGN KEY ("practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_need_programs" table
CREATE TABLE "coverage_need_programs" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "program_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "program_id"),
  CONSTRAINT "coverage_need_programs_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_programs_program_id" FOREIGN KEY ("program_id") REFERENCES "programs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_need_promotion_tools" table
CREATE TABLE "coverage_need_promotion_tools" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "promotion_tool_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "promotion_tool_id"),
  CONSTRAINT "coverage_need_promotion_tools_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_promotion_tools_promotion_tool_id" FOREIGN KEY ("promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "coverage_need_sources" table
CREATE TABLE "coverage_need_sources" (
  "coverage_need_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("coverage_need_id", "source_id"),
  CONSTRAINT "coverage_need_sources_coverage_need_id" FOREIGN KEY ("coverage_need_id") REFERENCES "coverage_needs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "coverage_need_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "fundings" table
CREATE TABLE "fundings" (
  "id" character varying NOT NULL COLLATE "C",
  "amount_cad" bigint NULL,
  "volet" character varying NULL COLLATE "C",
  "note_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "note_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "contribution_ref" character varying NOT NULL DEFAULT '' COLLATE "C",
  "agreement_fundings" character varying NOT NULL COLLATE "C",
  "contribution_hiring_initiative_id" character varying NULL COLLATE "C",
  "contribution_outreach_mission_id" character varying NULL COLLATE "C",
  "contribution_practice_id" character varying NULL COLLATE "C",
  "contribution_promotion_tool_id" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "fundings_agreements_fundings" FOREIGN KEY ("agreement_fundings") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "fundings_hiring_initiatives_fundings" FOREIGN KEY ("contribution_hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "fundings_outreach_missions_fundings" FOREIGN KEY ("contribution_outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "fundings_practices_fundings" FOREIGN KEY ("contribution_practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "fundings_promotion_tools_fundings" FOREIGN KEY ("contribution_promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "fundings_contribution_one" CHECK ((((
CASE
    WHEN (contribution_practice_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (contribution_hiring_initiative_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (contribution_promotion_tool_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (contribution_outreach_mission_id IS NULL) THEN 0
    ELSE 1
END) = 1),
  CONSTRAINT "fundings_contribution_ref" CHECK ((contribution_ref)::text = (COALESCE(contribution_practice_id, contribution_hiring_initiative_id, contribution_promotion_tool_id, contribution_outreach_mission_id, ''::character varying))::text),
  CONSTRAINT "fundings_volet" CHECK ((volet)::text = ANY ((ARRAY['VOLET_1'::character varying, 'VOLET_2'::character varying, 'VOLET_3'::character varying])::text[]))
);
-- create index "funding_agreement_fundings" to table: "fundings"
CREATE INDEX "funding_agreement_fundings" ON "fundings" ("agreement_fundings");
-- create index "funding_contribution_hiring_initiative_id" to table: "fundings"
CREATE INDEX "funding_contribution_hiring_initiative_id" ON "fundings" ("contribution_hiring_initiative_id");
-- create index "funding_contribution_outreach_mission_id" to table: "fundings"
CREATE INDEX "funding_contribution_outreach_mission_id" ON "fundings" ("contribution_outreach_mission_id");
-- create index "funding_contribution_practice_id" to table: "fundings"
CREATE INDEX "funding_contribution_practice_id" ON "fundings" ("contribution_practice_id");
-- create index "funding_contribution_promotion_tool_id" to table: "fundings"
CREATE INDEX "funding_contribution_promotion_tool_id" ON "fundings" ("contribution_promotion_tool_id");
-- create index "funding_contribution_ref" to table: "fundings"
CREATE INDEX "funding_contribution_ref" ON "fundings" ("contribution_ref");
-- create "hiring_initiative_cities" table
CREATE TABLE "hiring_initiative_cities" (
  "hiring_initiative_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("hiring_initiative_id", "city_id"),
  CONSTRAINT "hiring_initiative_cities_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "hiring_initiative_cities_hiring_initiative_id" FOREIGN KEY ("hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "hiring_initiative_organizations" table
CREATE TABLE "hiring_initiative_organizations" (
  "hiring_initiative_id" character varying NOT NULL COLLATE "C",
  "organization_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("hiring_initiative_id", "organization_id"),
  CONSTRAINT "hiring_initiative_organizations_hiring_initiative_id" FOREIGN KEY ("hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "hiring_initiative_organizations_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "hiring_initiative_regions" table
CREATE TABLE "hiring_initiative_regions" (
  "hiring_initiative_id" character varying NOT NULL COLLATE "C",
  "region_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("hiring_initiative_id", "region_id"),
  CONSTRAINT "hiring_initiative_regions_hiring_initiative_id" FOREIGN KEY ("hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "hiring_initiative_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "hiring_initiative_sources" table
CREATE TABLE "hiring_initiative_sources" (
  "hiring_initiative_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("hiring_initiative_id", "source_id"),
  CONSTRAINT "hiring_initiative_sources_hiring_initiative_id" FOREIGN KEY ("hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "hiring_initiative_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "indicators" table
CREATE TABLE "indicators" (
  "id" character varying NOT NULL COLLATE "C",
  "code" character varying NOT NULL COLLATE "C",
  "label_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "label_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "definition_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "definition_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "numerator_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "numerator_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "denominator_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "denominator_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "norm_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "norm_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "unit" character varying NOT NULL DEFAULT 'COUNT' COLLATE "C",
  "direction" character varying NOT NULL DEFAULT 'NEUTRAL' COLLATE "C",
  "sensitivity" character varying NOT NULL DEFAULT 'NONE' COLLATE "C",
  "volets" jsonb NOT NULL,
  "computed" boolean NOT NULL DEFAULT false,
  "position" bigint NOT NULL DEFAULT 0,
  PRIMARY KEY ("id"),
  CONSTRAINT "indicators_direction" CHECK ((direction)::text = ANY ((ARRAY['HIGHER_IS_BETTER'::character varying, 'LOWER_IS_BETTER'::character varying, 'NEUTRAL'::character varying])::text[])),
  CONSTRAINT "indicators_sensitivity" CHECK ((sensitivity)::text = ANY ((ARRAY['NONE'::character varying, 'PEOPLE_COUNT'::character varying, 'WORKFORCE_GROUP'::character varying])::text[])),
  CONSTRAINT "indicators_unit" CHECK ((unit)::text = ANY ((ARRAY['COUNT'::character varying, 'PERCENT'::character varying, 'POINTS'::character varying, 'CAD'::character varying, 'DAYS'::character varying, 'INDEX'::character varying])::text[]))
);
-- create index "indicators_code_key" to table: "indicators"
CREATE UNIQUE INDEX "indicators_code_key" ON "indicators" ("code");
-- create "outcomes" table
CREATE TABLE "outcomes" (
  "id" character varying NOT NULL COLLATE "C",
  "key" character varying NOT NULL COLLATE "C",
  "label_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "label_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'OUTPUT' COLLATE "C",
  "value" double precision NULL,
  "value_min" double precision NULL,
  "value_max" double precision NULL,
  "numerator" bigint NULL,
  "denominator" bigint NULL,
  "unit" character varying NOT NULL COLLATE "C",
  "sensitivity" character varying NOT NULL COLLATE "C",
  "currency" character varying NOT NULL DEFAULT 'CAD' COLLATE "C",
  "approximation" character varying NOT NULL DEFAULT 'EXACT' COLLATE "C",
  "period_start" character varying NULL COLLATE "C",
  "period_end" character varying NULL COLLATE "C",
  "period_key" character varying NOT NULL DEFAULT '' COLLATE "C",
  "period_label_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "period_label_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "group" character varying NULL COLLATE "C",
  "job_category" character varying NULL COLLATE "C",
  "employment_status" character varying NULL COLLATE "C",
  "method" character varying NOT NULL DEFAULT 'DECLARED' COLLATE "C",
  "already_public" boolean NOT NULL DEFAULT false,
  "note_fr" character varying NOT NULL DEFAULT '' COLLATE "C",
  "note_en" character varying NOT NULL DEFAULT '' COLLATE "C",
  "position" bigint NOT NULL DEFAULT 0,
  "subject_ref" character varying NOT NULL DEFAULT '' COLLATE "C",
  "subject_adoption_id" character varying NULL COLLATE "C",
  "subject_city_id" character varying NULL COLLATE "C",
  "subject_hiring_initiative_id" character varying NULL COLLATE "C",
  "indicator_outcomes" character varying NOT NULL COLLATE "C",
  "subject_outreach_mission_id" character varying NULL COLLATE "C",
  "subject_practice_id" character varying NULL COLLATE "C",
  "subject_promotion_tool_id" character varying NULL COLLATE "C",
  "subject_region_id" character varying NULL COLLATE "C",
  "source_outcomes" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "outcomes_adoptions_outcomes" FOREIGN KEY ("subject_adoption_id") REFERENCES "adoptions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_cities_outcomes" FOREIGN KEY ("subject_city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_hiring_initiatives_outcomes" FOREIGN KEY ("subject_hiring_initiative_id") REFERENCES "hiring_initiatives" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_indicators_outcomes" FOREIGN KEY ("indicator_outcomes") REFERENCES "indicators" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "outcomes_outreach_missions_outcomes" FOREIGN KEY ("subject_outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_practices_outcomes" FOREIGN KEY ("subject_practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_promotion_tools_outcomes" FOREIGN KEY ("subject_promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_regions_outcomes" FOREIGN KEY ("subject_region_id") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outcomes_sources_outcomes" FOREIGN KEY ("source_outcomes") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "outcomes_approximation" CHECK ((approximation)::text = ANY ((ARRAY['EXACT'::character varying, 'ABOUT'::character varying, 'AT_LEAST'::character varying, 'AT_MOST'::character varying, 'RANGE'::character varying])::text[])),
  CONSTRAINT "outcomes_denominator" CHECK ((denominator IS NULL) OR (denominator > 0)),
  CONSTRAINT "outcomes_employment_status" CHECK ((employment_status)::text = ANY ((ARRAY['PERMANENT'::character varying, 'TEMPORARY'::character varying, 'SEASONAL'::character varying, 'ON_CALL'::character varying, 'INTERN'::character varying])::text[])),
  CONSTRAINT "outcomes_figure" CHECK ((value IS NOT NULL) OR ((value_min IS NOT NULL) AND (value_max IS NOT NULL))),
  CONSTRAINT "outcomes_group" CHECK (("group")::text = ANY ((ARRAY['IMMIGRANT'::character varying, 'RECENT_IMMIGRANT'::character varying, 'TEMPORARY_RESIDENT'::character varying, 'REFUGEE'::character varying, 'VISIBLE_MINORITY'::character varying, 'ETHNIC_MINORITY'::character varying, 'VISIBLE_OR_ETHNIC_MINORITY'::character varying, 'INDIGENOUS'::character varying, 'WOMEN'::character varying, 'DISABILITY'::character varying, 'ALL'::character varying, 'DESIGNATED_GROUPS'::character varying, 'MIGRATION_BACKGROUND'::character varying])::text[])),
  CONSTRAINT "outcomes_group_known" CHECK (((sensitivity)::text = 'NONE'::text) OR ("group" IS NOT NULL)),
  CONSTRAINT "outcomes_job_category" CHECK ((job_category)::text = ANY ((ARRAY['MANAGEMENT'::character varying, 'PROFESSIONAL'::character varying, 'OFFICE'::character varying, 'MANUAL'::character varying, 'FIREFIGHTER'::character varying, 'POLICE'::character varying, 'CROSSING_GUARD'::character varying, 'STUDENT_SEASONAL'::character varying, 'OTHER'::character varying])::text[])),
  CONSTRAINT "outcomes_kind" CHECK ((kind)::text = ANY ((ARRAY['INPUT'::character varying, 'OUTPUT'::character varying, 'OUTCOME'::character varying, 'BASELINE'::character varying, 'TARGET'::character varying, 'CONTEXT'::character varying])::text[])),
  CONSTRAINT "outcomes_method" CHECK ((method)::text = ANY ((ARRAY['ADMIN_RECORD'::character varying, 'SELF_ID'::character varying, 'SURVEY'::character varying, 'ESTIMATE'::character varying, 'DECLARED'::character varying, 'PRESS'::character varying])::text[])),
  CONSTRAINT "outcomes_numerator" CHECK ((numerator IS NULL) OR ((numerator >= 0) AND ((denominator IS NULL) OR (numerator <= denominator)))),
  CONSTRAINT "outcomes_range" CHECK ((value_min IS NULL) OR (value_max IS NULL) OR (value_min <= value_max)),
  CONSTRAINT "outcomes_sensitive" CHECK (((sensitivity)::text = 'NONE'::text) OR already_public),
  CONSTRAINT "outcomes_sensitivity" CHECK ((sensitivity)::text = ANY ((ARRAY['NONE'::character varying, 'PEOPLE_COUNT'::character varying, 'WORKFORCE_GROUP'::character varying])::text[])),
  CONSTRAINT "outcomes_subject_one" CHECK (((((((
CASE
    WHEN (subject_practice_id IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN (subject_hiring_initiative_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (subject_promotion_tool_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (subject_outreach_mission_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (subject_adoption_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (subject_city_id IS NULL) THEN 0
    ELSE 1
END) +
CASE
    WHEN (subject_region_id IS NULL) THEN 0
    ELSE 1
END) = 1),
  CONSTRAINT "outcomes_subject_ref" CHECK ((subject_ref)::text = (COALESCE(subject_practice_id, subject_hiring_initiative_id, subject_promotion_tool_id, subject_outreach_mission_id, subject_adoption_id, subject_city_id, subject_region_id, ''::character varying))::text),
  CONSTRAINT "outcomes_unit" CHECK ((unit)::text = ANY ((ARRAY['COUNT'::character varying, 'PERCENT'::character varying, 'POINTS'::character varying, 'CAD'::character varying, 'DAYS'::character varying, 'INDEX'::character varying])::text[]))
);
-- create index "outcome_indicator_outcomes" to table: "outcomes"
CREATE INDEX "outcome_indicator_outcomes" ON "outcomes" ("indicator_outcomes");
-- create index "outcome_period_key" to table: "outcomes"
CREATE INDEX "outcome_period_key" ON "outcomes" ("period_key");
-- create index "outcome_position" to table: "outcomes"
CREATE INDEX "outcome_position" ON "outcomes" ("position");
-- create index "outcome_source_outcomes" to table: "outcomes"
CREATE INDEX "outcome_source_outcomes" ON "outcomes" ("source_outcomes");
-- create index "outcome_subject_adoption_id" to table: "outcomes"
CREATE INDEX "outcome_subject_adoption_id" ON "outcomes" ("subject_adoption_id");
-- create index "outcome_subject_city_id" to table: "outcomes"
CREATE INDEX "outcome_subject_city_id" ON "outcomes" ("subject_city_id");
-- create index "outcome_subject_hiring_initiative_id" to table: "outcomes"
CREATE INDEX "outcome_subject_hiring_initiative_id" ON "outcomes" ("subject_hiring_initiative_id");
-- create index "outcome_subject_outreach_mission_id" to table: "outcomes"
CREATE INDEX "outcome_subject_outreach_mission_id" ON "outcomes" ("subject_outreach_mission_id");
-- create index "outcome_subject_practice_id" to table: "outcomes"
CREATE INDEX "outcome_subject_practice_id" ON "outcomes" ("subject_practice_id");
-- create index "outcome_subject_promotion_tool_id" to table: "outcomes"
CREATE INDEX "outcome_subject_promotion_tool_id" ON "outcomes" ("subject_promotion_tool_id");
-- create index "outcome_subject_ref" to table: "outcomes"
CREATE INDEX "outcome_subject_ref" ON "outcomes" ("subject_ref");
-- create index "outcome_subject_region_id" to table: "outcomes"
CREATE INDEX "outcome_subject_region_id" ON "outcomes" ("subject_region_id");
-- create index "outcomes_key_key" to table: "outcomes"
CREATE UNIQUE INDEX "outcomes_key_key" ON "outcomes" ("key");
-- create "outreach_mission_cities" table
CREATE TABLE "outreach_mission_cities" (
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("outreach_mission_id", "city_id"),
  CONSTRAINT "outreach_mission_cities_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outreach_mission_cities_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "outreach_mission_hosts" table
CREATE TABLE "outreach_mission_hosts" (
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  "organization_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("outreach_mission_id", "organization_id"),
  CONSTRAINT "outreach_mission_hosts_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outreach_mission_hosts_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "outreach_mission_organizations" table
CREATE TABLE "outreach_mission_organizations" (
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  "organization_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("outreach_mission_id", "organization_id"),
  CONSTRAINT "outreach_mission_organizations_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outreach_mission_organizations_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "outreach_mission_regions" table
CREATE TABLE "outreach_mission_regions" (
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  "region_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("outreach_mission_id", "region_id"),
  CONSTRAINT "outreach_mission_regions_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outreach_mission_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "outreach_mission_sources" table
CREATE TABLE "outreach_mission_sources" (
  "outreach_mission_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("outreach_mission_id", "source_id"),
  CONSTRAINT "outreach_mission_sources_outreach_mission_id" FOREIGN KEY ("outreach_mission_id") REFERENCES "outreach_missions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "outreach_mission_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "practice_cities" table
CREATE TABLE "practice_cities" (
  "practice_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("practice_id", "city_id"),
  CONSTRAINT "practice_cities_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "practice_cities_practice_id" FOREIGN KEY ("practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "practice_organizations" table
CREATE TABLE "practice_organizations" (
  "practice_id" character varying NOT NULL COLLATE "C",
  "organization_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("practice_id", "organization_id"),
  CONSTRAINT "practice_organizations_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "practice_organizations_practice_id" FOREIGN KEY ("practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "practice_regions" table
CREATE TABLE "practice_regions" (
  "practice_id" character varying NOT NULL COLLATE "C",
  "region_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("practice_id", "region_id"),
  CONSTRAINT "practice_regions_practice_id" FOREIGN KEY ("practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "practice_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "practice_sources" table
CREATE TABLE "practice_sources" (
  "practice_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("practice_id", "source_id"),
  CONSTRAINT "practice_sources_practice_id" FOREIGN KEY ("practice_id") REFERENCES "practices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "practice_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "program_sources" table
CREATE TABLE "program_sources" (
  "program_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("program_id", "source_id"),
  CONSTRAINT "program_sources_program_id" FOREIGN KEY ("program_id") REFERENCES "programs" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "program_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "promotion_tool_cities" table
CREATE TABLE "promotion_tool_cities" (
  "promotion_tool_id" character varying NOT NULL COLLATE "C",
  "city_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("promotion_tool_id", "city_id"),
  CONSTRAINT "promotion_tool_cities_city_id" FOREIGN KEY ("city_id") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "promotion_tool_cities_promotion_tool_id" FOREIGN KEY ("promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "promotion_tool_organizations" table
CREATE TABLE "promotion_tool_organizations" (
  "promotion_tool_id" character varying NOT NULL COLLATE "C",
  "organization_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("promotion_tool_id", "organization_id"),
  CONSTRAINT "promotion_tool_organizations_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "promotion_tool_organizations_promotion_tool_id" FOREIGN KEY ("promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "promotion_tool_regions" table
CREATE TABLE "promotion_tool_regions" (
  "promotion_tool_id" character varying NOT NULL COLLATE "C",
  "region_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("promotion_tool_id", "region_id"),
  CONSTRAINT "promotion_tool_regions_promotion_tool_id" FOREIGN KEY ("promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "promotion_tool_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create "promotion_tool_sources" table
CREATE TABLE "promotion_tool_sources" (
  "promotion_tool_id" character varying NOT NULL COLLATE "C",
  "source_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("promotion_tool_id", "source_id"),
  CONSTRAINT "promotion_tool_sources_promotion_tool_id" FOREIGN KEY ("promotion_tool_id") REFERENCES "promotion_tools" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "promotion_tool_sources_source_id" FOREIGN KEY ("source_id") REFERENCES "sources" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
