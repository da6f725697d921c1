-- create "exact_counts" table
CREATE TABLE "exact_counts" (
  "id" character varying NOT NULL COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "region_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "year" bigint NOT NULL,
  "indicator_code" character varying NOT NULL COLLATE "C",
  "group" character varying NOT NULL COLLATE "C",
  "employment_status" character varying NOT NULL DEFAULT '' COLLATE "C",
  "value" bigint NOT NULL,
  "method" character varying NOT NULL DEFAULT 'SELF_ID' COLLATE "C",
  "note" character varying NOT NULL DEFAULT '' COLLATE "C",
  "told" boolean NOT NULL DEFAULT false,
  "removed" boolean NOT NULL DEFAULT false,
  "version" bigint NOT NULL DEFAULT 1,
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "exact_counts_group" CHECK (("group")::text = ANY ((ARRAY['IMMIGRANT'::character varying, 'RECENT_IMMIGRANT'::character varying, 'TEMPORARY_RESIDENT'::character varying, 'REFUGEE'::character varying, 'VISIBLE_MINORITY'::character varying, 'ETHNIC_MINORITY'::character varying, 'VISIBLE_OR_ETHNIC_MINORITY'::character varying, 'INDIGENOUS'::character varying, 'WOMEN'::character varying, 'DISABILITY'::character varying, 'ALL'::character varying, 'DESIGNATED_GROUPS'::character varying, 'MIGRATION_BACKGROUND'::character varying])::text[])),
  CONSTRAINT "exact_counts_method" CHECK ((method)::text = ANY ((ARRAY['ADMIN_RECORD'::character varying, 'SELF_ID'::character varying, 'SURVEY'::character varying, 'ESTIMATE'::character varying, 'DECLARED'::character varying, 'PRESS'::character varying])::text[])),
  CONSTRAINT "exact_counts_place" CHECK ((((city_code)::text = ''::text) AND ((region_code)::text <> ''::text)) OR (((city_code)::text <> ''::text) AND ((region_code)::text = ''::text))),
  CONSTRAINT "exact_counts_removed" CHECK ((NOT removed) OR (told AND (value = 0) AND ((note)::text = ''::text)))
);
-- create index "exact_count_leaf" to table: "exact_counts"
CREATE UNIQUE INDEX "exact_count_leaf" ON "exact_counts" ("city_code", "region_code", "year", "indicator_code", "group", "employment_status");
-- create index "exactcount_region_code" to table: "exact_counts"
CREATE INDEX "exactcount_region_code" ON "exact_counts" ("region_code");
-- modify "adoptions" table
ALTER TABLE "adoptions" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- create "withdrawals" table
CREATE TABLE "withdrawals" (
  "id" character varying NOT NULL COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'PRACTICE' COLLATE "C",
  "contribution_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "slug" character varying NOT NULL COLLATE "C",
  "title" character varying NOT NULL DEFAULT '' COLLATE "C",
  "version" bigint NOT NULL,
  "reason" character varying NOT NULL DEFAULT '' COLLATE "C",
  "content" jsonb NOT NULL,
  "withdrawn_by" character varying NOT NULL DEFAULT '' COLLATE "C",
  "withdrawn_at" timestamptz NOT NULL,
  "restored_at" timestamptz NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "withdrawals_kind" CHECK ((kind)::text = ANY ((ARRAY['PRACTICE'::character varying, 'HIRING_INITIATIVE'::character varying, 'PROMOTION_TOOL'::character varying, 'OUTREACH_MISSION'::character varying])::text[]))
);
-- create index "withdrawal_city_code" to table: "withdrawals"
CREATE INDEX "withdrawal_city_code" ON "withdrawals" ("city_code");
-- create index "withdrawal_contribution_id" to table: "withdrawals"
CREATE INDEX "withdrawal_contribution_id" ON "withdrawals" ("contribution_id");
-- create index "withdrawal_organization_code" to table: "withdrawals"
CREATE INDEX "withdrawal_organization_code" ON "withdrawals" ("organization_code");
-- modify "consensuses" table
ALTER TABLE "consensuses" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- modify "coverage_needs" table
ALTER TABLE "coverage_needs" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- create "releases" table
CREATE TABLE "releases" (
  "id" character varying NOT NULL COLLATE "C",
  "number" bigint NOT NULL,
  "released_at" timestamptz NOT NULL,
  "rule_version" character varying NOT NULL COLLATE "C",
  "leaf_count" bigint NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "releases_number_key" to table: "releases"
CREATE UNIQUE INDEX "releases_number_key" ON "releases" ("number");
-- create "interests" table
CREATE TABLE "interests" (
  "id" character varying NOT NULL COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "volet" character varying NULL COLLATE "C",
  "contribution_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "open_key" character varying NULL COLLATE "C",
  "message" character varying NOT NULL DEFAULT '' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'SUBMITTED' COLLATE "C",
  "answer" character varying NOT NULL DEFAULT '' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "interests_object" CHECK (((volet IS NULL) AND ((contribution_id)::text <> ''::text)) OR ((volet IS NOT NULL) AND ((contribution_id)::text = ''::text))),
  CONSTRAINT "interests_status" CHECK ((status)::text = ANY ((ARRAY['SUBMITTED'::character varying, 'ACKNOWLEDGED'::character varying, 'ACCEPTED'::character varying, 'WAITLISTED'::character varying, 'DECLINED'::character varying, 'WITHDRAWN'::character varying])::text[])),
  CONSTRAINT "interests_volet" CHECK ((volet)::text = ANY ((ARRAY['VOLET_1'::character varying, 'VOLET_2'::character varying, 'VOLET_3'::character varying])::text[]))
);
-- create index "interest_city_code" to table: "interests"
CREATE INDEX "interest_city_code" ON "interests" ("city_code");
-- create index "interest_status" to table: "interests"
CREATE INDEX "interest_status" ON "interests" ("status");
-- create index "interests_open_key_key" to table: "interests"
CREATE UNIQUE INDEX "interests_open_key_key" ON "interests" ("open_key");
-- modify "outcomes" table
ALTER TABLE "outcomes" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- create "idempotency_keys" table
CREATE TABLE "idempotency_keys" (
  "id" character varying NOT NULL COLLATE "C",
  "owner" character varying NOT NULL DEFAULT '' COLLATE "C",
  "key" character varying NOT NULL COLLATE "C",
  "verb" character varying NOT NULL COLLATE "C",
  "digest" character varying NOT NULL COLLATE "C",
  "answer" jsonb NOT NULL,
  "at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "idempotencykey_at" to table: "idempotency_keys"
CREATE INDEX "idempotencykey_at" ON "idempotency_keys" ("at");
-- create index "idempotencykey_owner_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX "idempotencykey_owner_key" ON "idempotency_keys" ("owner", "key");
-- create "audit_entries" table
CREATE TABLE "audit_entries" (
  "id" character varying NOT NULL COLLATE "C",
  "number" bigint NOT NULL,
  "at" timestamptz NOT NULL,
  "action" character varying NOT NULL COLLATE "C",
  "actor_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "actor" character varying NOT NULL DEFAULT '' COLLATE "C",
  "actor_city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "token_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "subject_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "before" character varying NOT NULL DEFAULT '' COLLATE "C",
  "after" character varying NOT NULL DEFAULT '' COLLATE "C",
  "reason" character varying NOT NULL DEFAULT '' COLLATE "C",
  "digest" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id")
);
-- create index "audit_entries_number_key" to table: "audit_entries"
CREATE UNIQUE INDEX "audit_entries_number_key" ON "audit_entries" ("number");
-- create index "auditentry_action" to table: "audit_entries"
CREATE INDEX "auditentry_action" ON "audit_entries" ("action");
-- create index "auditentry_actor_id" to table: "audit_entries"
CREATE INDEX "auditentry_actor_id" ON "audit_entries" ("actor_id");
-- create index "auditentry_at" to table: "audit_entries"
CREATE INDEX "auditentry_at" ON "audit_entries" ("at");
-- create index "auditentry_city_code" to table: "audit_entries"
CREATE INDEX "auditentry_city_code" ON "audit_entries" ("city_code");
-- create index "auditentry_subject_id" to table: "audit_entries"
CREATE INDEX "auditentry_subject_id" ON "audit_entries" ("subject_id");
-- modify "agreements" table
ALTER TABLE "agreements" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- modify "organizations" table
ALTER TABLE "organizations" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- modify "answers" table
ALTER TABLE "answers" ADD COLUMN "answer_answered_by_organization" character varying NULL COLLATE "C", ADD
CONSTRAINT "answers_organizations_answered_by_organization" FOREIGN KEY ("answer_answered_by_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "answer_answer_answered_by_organization" to table: "answers"
CREATE INDEX "answer_answer_answered_by_organization" ON "answers" ("answer_answered_by_organization");
-- create "drafts" table
CREATE TABLE "drafts" (
  "id" character varying NOT NULL COLLATE "C",
  "kind" character varying NOT NULL DEFAULT 'PRACTICE' COLLATE "C",
  "contribution_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "open_key" character varying NULL COLLATE "C",
  "base_version" bigint NOT NULL DEFAULT 0,
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'DRAFT' COLLATE "C",
  "version" bigint NOT NULL DEFAULT 1,
  "content" jsonb NOT NULL,
  "note" character varying NOT NULL DEFAULT '' COLLATE "C",
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "submitter_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "reviewer_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "submitted_at" timestamptz NULL,
  "closed_at" timestamptz NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "drafts_kind" CHECK ((kind)::text = ANY ((ARRAY['PRACTICE'::character varying, 'HIRING_INITIATIVE'::character varying, 'PROMOTION_TOOL'::character varying, 'OUTREACH_MISSION'::character varying])::text[])),
  CONSTRAINT "drafts_owner" CHECK ((((city_code)::text = ''::text) AND ((organization_code)::text <> ''::text)) OR (((city_code)::text <> ''::text) AND ((organization_code)::text = ''::text))),
  CONSTRAINT "drafts_status" CHECK ((status)::text = ANY ((ARRAY['DRAFT'::character varying, 'SUBMITTED'::character varying, 'IN_REVIEW'::character varying, 'CHANGES_REQUESTED'::character varying, 'REJECTED'::character varying, 'PUBLISHED'::character varying, 'DISCARDED'::character varying])::text[]))
);
-- create index "draft_city_code" to table: "drafts"
CREATE INDEX "draft_city_code" ON "drafts" ("city_code");
-- create index "draft_contribution_id" to table: "drafts"
CREATE INDEX "draft_contribution_id" ON "drafts" ("contribution_id");
-- create index "draft_organization_code" to table: "drafts"
CREATE INDEX "draft_organization_code" ON "drafts" ("organization_code");
-- create index "draft_status" to table: "drafts"
CREATE INDEX "draft_status" ON "drafts" ("status");
-- create index "drafts_open_key_key" to table: "drafts"
CREATE UNIQUE INDEX "drafts_open_key_key" ON "drafts" ("open_key");
-- create "draft_revisions" table
CREATE TABLE "draft_revisions" (
  "id" character varying NOT NULL COLLATE "C",
  "version" bigint NOT NULL,
  "content" jsonb NOT NULL,
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "saved_at" timestamptz NOT NULL,
  "draft_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "draft_revisions_drafts_revisions" FOREIGN KEY ("draft_id") REFERENCES "drafts" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create index "draftrevision_draft_id" to table: "draft_revisions"
CREATE INDEX "draftrevision_draft_id" ON "draft_revisions" ("draft_id");
-- create index "draftrevision_draft_id_version" to table: "draft_revisions"
CREATE UNIQUE INDEX "draftrevision_draft_id_version" ON "draft_revisions" ("draft_id", "version");
-- create "member_questions" table
CREATE TABLE "member_questions" (
  "id" character varying NOT NULL COLLATE "C",
  "body" character varying NOT NULL COLLATE "C",
  "language" character varying NOT NULL DEFAULT 'FR' COLLATE "C",
  "theme" character varying NULL COLLATE "C",
  "about_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "author_function" character varying NOT NULL COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "answer_count" bigint NOT NULL DEFAULT 0,
  "asked_at" timestamptz NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "member_questions_topic" CHECK (((about_id)::text <> ''::text) OR (theme IS NOT NULL))
);
-- create index "memberquestion_about_id" to table: "member_questions"
CREATE INDEX "memberquestion_about_id" ON "member_questions" ("about_id");
-- create index "memberquestion_asked_at" to table: "member_questions"
CREATE INDEX "memberquestion_asked_at" ON "member_questions" ("asked_at");
-- create "member_answers" table
CREATE TABLE "member_answers" (
  "id" character varying NOT NULL COLLATE "C",
  "body" character varying NOT NULL COLLATE "C",
  "language" character varying NOT NULL DEFAULT 'FR' COLLATE "C",
  "author_function" character varying NOT NULL COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "author_id" character varying NOT NULL DEFAULT '' COLLATE "C",
  "answered_at" timestamptz NOT NULL,
  "question_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "member_answers_member_questions_answers" FOREIGN KEY ("question_id") REFERENCES "member_questions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create index "memberanswer_question_id" to table: "member_answers"
CREATE INDEX "memberanswer_question_id" ON "member_answers" ("question_id");
-- create "users" table
CREATE TABLE "users" (
  "id" character varying NOT NULL COLLATE "C",
  "email" character varying NOT NULL COLLATE "C",
  "email_key" character varying NOT NULL COLLATE "C",
  "function" character varying NOT NULL COLLATE "C",
  "role" character varying NOT NULL DEFAULT 'READER' COLLATE "C",
  "status" character varying NOT NULL DEFAULT 'INVITED' COLLATE "C",
  "city_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "organization_code" character varying NOT NULL DEFAULT '' COLLATE "C",
  "inviting" boolean NOT NULL DEFAULT false,
  "language" character varying NOT NULL DEFAULT 'FR' COLLATE "C",
  "password_hash" character varying NOT NULL DEFAULT '' COLLATE "C",
  "issuer" character varying NOT NULL DEFAULT '' COLLATE "C",
  "subject" character varying NULL COLLATE "C",
  "invited_by" character varying NOT NULL DEFAULT '' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "signed_in_at" timestamptz NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "users_belongs" CHECK ((((role)::text = ANY ((ARRAY['EDITOR'::character varying, 'READER'::character varying])::text[])) AND ((city_code)::text <> ''::text) AND ((organization_code)::text = ''::text)) OR (((role)::text = 'PARTNER'::text) AND ((organization_code)::text <> ''::text) AND ((city_code)::text = ''::text)) OR (((role)::text = ANY ((ARRAY['UMQ'::character varying, 'MIFI'::character varying])::text[])) AND ((city_code)::text = ''::text) AND ((organization_code)::text = ''::text))),
  CONSTRAINT "users_language" CHECK ((language)::text = ANY ((ARRAY['FR'::character varying, 'EN'::character varying])::text[])),
  CONSTRAINT "users_role" CHECK ((role)::text = ANY ((ARRAY['EDITOR'::character varying, 'READER'::character varying, 'PARTNER'::character varying, 'UMQ'::character varying, 'MIFI'::character varying])::text[])),
  CONSTRAINT "users_status" CHECK ((status)::text = ANY ((ARRAY['INVITED'::character varying, 'ACTIVE'::character varying, 'SUSPENDED'::character varying])::text[]))
);
-- create index "user_city_code" to table: "users"
CREATE INDEX "user_city_code" ON "users" ("city_code");
-- create index "user_issuer_subject" to table: "users"
CREATE UNIQUE INDEX "user_issuer_subject" ON "users" ("issuer", "subject");
-- create index "user_organization_code" to table: "users"
CREATE INDEX "user_organization_code" ON "users" ("organization_code");
-- create index "users_email_key_key" to table: "users"
CREATE UNIQUE INDEX "users_email_key_key" ON "users" ("email_key");
-- create "one_time_links" table
CREATE TABLE "one_time_links" (
  "id" character varying NOT NULL COLLATE "C",
  "hash" character varying NOT NULL COLLATE "C",
  "purpose" character varying NOT NULL DEFAULT 'INVITATION' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "used_at" timestamptz NULL,
  "user_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "one_time_links_users_links" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "one_time_links_purpose" CHECK ((purpose)::text = ANY ((ARRAY['INVITATION'::character varying, 'RESET'::character varying])::text[]))
);
-- create index "one_time_links_hash_key" to table: "one_time_links"
CREATE UNIQUE INDEX "one_time_links_hash_key" ON "one_time_links" ("hash");
-- create index "onetimelink_user_id" to table: "one_time_links"
CREATE INDEX "onetimelink_user_id" ON "one_time_links" ("user_id");
-- modify "indicators" table
ALTER TABLE "indicators" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;
-- create "published_leaves" table
CREATE TABLE "published_leaves" (
  "id" character varying NOT NULL COLLATE "C",
  "key" character varying NOT NULL COLLATE "C",
  "year" bigint NOT NULL,
  "group" character varying NOT NULL COLLATE "C",
  "employment_status" character varying NULL COLLATE "C",
  "value" bigint NULL,
  "suppression" character varying NOT NULL COLLATE "C",
  "below" bigint NOT NULL DEFAULT 0,
  "release_number" bigint NOT NULL,
  "position" bigint NOT NULL DEFAULT 0,
  "city_leaves" character varying NULL COLLATE "C",
  "indicator_leaves" character varying NOT NULL COLLATE "C",
  "region_leaves" character varying NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "published_leaves_cities_leaves" FOREIGN KEY ("city_leaves") REFERENCES "cities" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "published_leaves_indicators_leaves" FOREIGN KEY ("indicator_leaves") REFERENCES "indicators" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "published_leaves_regions_leaves" FOREIGN KEY ("region_leaves") REFERENCES "regions" ("id") ON UPDATE NO ACTION ON DELETE CASCADE,
  CONSTRAINT "published_leaves_employment_status" CHECK ((employment_status)::text = ANY ((ARRAY['PERMANENT'::character varying, 'TEMPORARY'::character varying, 'SEASONAL'::character varying, 'ON_CALL'::character varying, 'INTERN'::character varying])::text[])),
  CONSTRAINT "published_leaves_group" CHECK (("group")::text = ANY ((ARRAY['IMMIGRANT'::character varying, 'RECENT_IMMIGRANT'::character varying, 'TEMPORARY_RESIDENT'::character varying, 'REFUGEE'::character varying, 'VISIBLE_MINORITY'::character varying, 'ETHNIC_MINORITY'::character varying, 'VISIBLE_OR_ETHNIC_MINORITY'::character varying, 'INDIGENOUS'::character varying, 'WOMEN'::character varying, 'DISABILITY'::character varying, 'ALL'::character varying, 'DESIGNATED_GROUPS'::character varying, 'MIGRATION_BACKGROUND'::character varying])::text[])),
  CONSTRAINT "published_leaves_masked" CHECK (((value IS NULL) AND ((suppression)::text <> 'ROUNDED'::text)) OR ((value >= 5) AND ((suppression)::text = 'ROUNDED'::text))),
  CONSTRAINT "published_leaves_suppression" CHECK ((suppression)::text = ANY ((ARRAY['SMALL_NUMBER'::character varying, 'ROUNDED'::character varying, 'SMALL_WORKFORCE'::character varying, 'SMALL_DENOMINATOR'::character varying, 'TOO_FEW'::character varying, 'OVERLAP'::character varying, 'ALREADY_PUBLIC'::character varying])::text[]))
);
-- create index "published_leaves_key_key" to table: "published_leaves"
CREATE UNIQUE INDEX "published_leaves_key_key" ON "published_leaves" ("key");
-- create index "publishedleaf_city_leaves" to table: "published_leaves"
CREATE INDEX "publishedleaf_city_leaves" ON "published_leaves" ("city_leaves");
-- create index "publishedleaf_indicator_leaves" to table: "published_leaves"
CREATE INDEX "publishedleaf_indicator_leaves" ON "published_leaves" ("indicator_leaves");
-- create index "publishedleaf_position" to table: "published_leaves"
CREATE INDEX "publishedleaf_position" ON "published_leaves" ("position");
-- create index "publishedleaf_region_leaves" to table: "published_leaves"
CREATE INDEX "publishedleaf_region_leaves" ON "published_leaves" ("region_leaves");
-- create index "publishedleaf_year" to table: "published_leaves"
CREATE INDEX "publishedleaf_year" ON "published_leaves" ("year");
-- modify "questions" table
ALTER TABLE "questions" ADD COLUMN "question_asked_by_organization" character varying NULL COLLATE "C", ADD
CONSTRAINT "questions_organizations_asked_by_organization" FOREIGN KEY ("question_asked_by_organization") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "question_question_asked_by_organization" to table: "questions"
CREATE INDEX "question_question_asked_by_organization" ON "questions" ("question_asked_by_organization");
-- create "sessions" table
CREATE TABLE "sessions" (
  "id" character varying NOT NULL COLLATE "C",
  "hash" character varying NOT NULL COLLATE "C",
  "device" character varying NOT NULL DEFAULT '' COLLATE "C",
  "created_at" timestamptz NOT NULL,
  "seen_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "user_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "sessions_users_sessions" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create index "session_user_id" to table: "sessions"
CREATE INDEX "session_user_id" ON "sessions" ("user_id");
-- create index "sessions_hash_key" to table: "sessions"
CREATE UNIQUE INDEX "sessions_hash_key" ON "sessions" ("hash");
-- create "tokens" table
CREATE TABLE "tokens" (
  "id" character varying NOT NULL COLLATE "C",
  "hash" character varying NOT NULL COLLATE "C",
  "hint" character varying NOT NULL COLLATE "C",
  "name" character varying NOT NULL COLLATE "C",
  "scopes" jsonb NOT NULL,
  "created_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "used_at" timestamptz NULL,
  "revoked_at" timestamptz NULL,
  "user_id" character varying NOT NULL COLLATE "C",
  PRIMARY KEY ("id"),
  CONSTRAINT "tokens_users_tokens" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE NO ACTION ON DELETE CASCADE
);
-- create index "token_user_id" to table: "tokens"
CREATE INDEX "token_user_id" ON "tokens" ("user_id");
-- create index "tokens_hash_key" to table: "tokens"
CREATE UNIQUE INDEX "tokens_hash_key" ON "tokens" ("hash");
