-- create "adoptions" table
CREATE TABLE `adoptions` (
  `id` text NOT NULL,
  `status` text NOT NULL DEFAULT ('INTERESTED'),
  `changes_fr` text NOT NULL DEFAULT (''),
  `changes_en` text NOT NULL DEFAULT (''),
  `reason_fr` text NOT NULL DEFAULT (''),
  `reason_en` text NOT NULL DEFAULT (''),
  `started_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `confirmed` bool NOT NULL DEFAULT (false),
  `invented` bool NOT NULL DEFAULT (false),
  `recorded_adopter_code` text NOT NULL DEFAULT (''),
  `origin_ref` text NOT NULL DEFAULT (''),
  `adapted_ref` text NOT NULL DEFAULT (''),
  `city_adoptions` text NOT NULL,
  `origin_hiring_initiative_id` text NULL,
  `adapted_hiring_initiative_id` text NULL,
  `origin_outreach_mission_id` text NULL,
  `adapted_outreach_mission_id` text NULL,
  `origin_practice_id` text NULL,
  `adapted_practice_id` text NULL,
  `origin_promotion_tool_id` text NULL,
  `adapted_promotion_tool_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `adoptions_cities_adoptions` FOREIGN KEY (`city_adoptions`) REFERENCES `cities` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `adoptions_hiring_initiatives_adoptions` FOREIGN KEY (`origin_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_hiring_initiatives_origins` FOREIGN KEY (`adapted_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_outreach_missions_adoptions` FOREIGN KEY (`origin_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_outreach_missions_origins` FOREIGN KEY (`adapted_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_practices_adoptions` FOREIGN KEY (`origin_practice_id`) REFERENCES `practices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_practices_origins` FOREIGN KEY (`adapted_practice_id`) REFERENCES `practices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_promotion_tools_adoptions` FOREIGN KEY (`origin_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_promotion_tools_origins` FOREIGN KEY (`adapted_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `adoptions_abandoned` CHECK (status <> 'ABANDONED' OR reason_fr <> ''),
  CONSTRAINT `adoptions_adapted_one` CHECK (CASE WHEN adapted_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN adapted_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN adapted_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN adapted_outreach_mission_id IS NULL THEN 0 ELSE 1 END <= 1),
  CONSTRAINT `adoptions_adapted_ref` CHECK (adapted_ref = COALESCE(adapted_practice_id, adapted_hiring_initiative_id, adapted_promotion_tool_id, adapted_outreach_mission_id, '')),
  CONSTRAINT `adoptions_adapts` CHECK (status <> 'ADAPTED' OR changes_fr <> ''),
  CONSTRAINT `adoptions_itself` CHECK (origin_ref <> adapted_ref),
  CONSTRAINT `adoptions_origin_one` CHECK (CASE WHEN origin_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN origin_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN origin_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN origin_outreach_mission_id IS NULL THEN 0 ELSE 1 END = 1),
  CONSTRAINT `adoptions_origin_ref` CHECK (origin_ref = COALESCE(origin_practice_id, origin_hiring_initiative_id, origin_promotion_tool_id, origin_outreach_mission_id, '')),
  CONSTRAINT `adoptions_status` CHECK ("status" IN ('INTERESTED', 'PLANNED', 'IN_PROGRESS', 'ADAPTED', 'ADOPTED_AS_IS', 'ABANDONED'))
);
-- create index "adoption_origin_practice_id" to table: "adoptions"
CREATE INDEX `adoption_origin_practice_id` ON `adoptions` (`origin_practice_id`);
-- create index "adoption_origin_hiring_initiative_id" to table: "adoptions"
CREATE INDEX `adoption_origin_hiring_initiative_id` ON `adoptions` (`origin_hiring_initiative_id`);
-- create index "adoption_origin_promotion_tool_id" to table: "adoptions"
CREATE INDEX `adoption_origin_promotion_tool_id` ON `adoptions` (`origin_promotion_tool_id`);
-- create index "adoption_origin_outreach_mission_id" to table: "adoptions"
CREATE INDEX `adoption_origin_outreach_mission_id` ON `adoptions` (`origin_outreach_mission_id`);
-- create index "adoption_origin_ref" to table: "adoptions"
CREATE INDEX `adoption_origin_ref` ON `adoptions` (`origin_ref`);
-- create index "adoption_adapted_practice_id" to table: "adoptions"
CREATE INDEX `adoption_adapted_practice_id` ON `adoptions` (`adapted_practice_id`);
-- create index "adoption_adapted_hiring_initiative_id" to table: "adoptions"
CREATE INDEX `adoption_adapted_hiring_initiative_id` ON `adoptions` (`adapted_hiring_initiative_id`);
-- create index "adoption_adapted_promotion_tool_id" to table: "adoptions"
CREATE INDEX `adoption_adapted_promotion_tool_id` ON `adoptions` (`adapted_promotion_tool_id`);
-- create index "adoption_adapted_outreach_mission_id" to table: "adoptions"
CREATE INDEX `adoption_adapted_outreach_mission_id` ON `adoptions` (`adapted_outreach_mission_id`);
-- create index "adoption_adapted_ref" to table: "adoptions"
CREATE INDEX `adoption_adapted_ref` ON `adoptions` (`adapted_ref`);
-- create index "adoption_city_adoptions" to table: "adoptions"
CREATE INDEX `adoption_city_adoptions` ON `adoptions` (`city_adoptions`);
-- create "agreements" table
CREATE TABLE `agreements` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `amount_cad` integer NULL,
  `started_on` text NULL,
  `ended_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('UNKNOWN'),
  `components` json NOT NULL,
  `note_fr` text NOT NULL DEFAULT (''),
  `note_en` text NOT NULL DEFAULT (''),
  `city_agreements` text NULL,
  `organization_agreements` text NULL,
  `program_agreements` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agreements_cities_agreements` FOREIGN KEY (`city_agreements`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `agreements_organizations_agreements` FOREIGN KEY (`organization_agreements`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `agreements_programs_agreements` FOREIGN KEY (`program_agreements`) REFERENCES `programs` (`id`) ON DELETE SET NULL,
  CONSTRAINT `agreements_status` CHECK ("status" IN ('ANNOUNCED', 'IN_FORCE', 'ENDED', 'UNKNOWN'))
);
-- create index "agreements_code_key" to table: "agreements"
CREATE UNIQUE INDEX `agreements_code_key` ON `agreements` (`code`);
-- create index "agreement_program_agreements" to table: "agreements"
CREATE INDEX `agreement_program_agreements` ON `agreements` (`program_agreements`);
-- create index "agreement_city_agreements" to table: "agreements"
CREATE INDEX `agreement_city_agreements` ON `agreements` (`city_agreements`);
-- create index "agreement_organization_agreements" to table: "agreements"
CREATE INDEX `agreement_organization_agreements` ON `agreements` (`organization_agreements`);
-- create "answers" table
CREATE TABLE `answers` (
  `id` text NOT NULL,
  `body` text NOT NULL,
  `language` text NOT NULL DEFAULT ('FR'),
  `author_function` text NOT NULL,
  `answered_at` datetime NOT NULL,
  `invented` bool NOT NULL DEFAULT (false),
  `answer_answered_by` text NULL,
  `question_answers` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `answers_cities_answered_by` FOREIGN KEY (`answer_answered_by`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `answers_questions_answers` FOREIGN KEY (`question_answers`) REFERENCES `questions` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `answers_language` CHECK ("language" IN ('FR', 'EN'))
);
-- create index "answer_question_answers" to table: "answers"
CREATE INDEX `answer_question_answers` ON `answers` (`question_answers`);
-- create index "answer_answer_answered_by" to table: "answers"
CREATE INDEX `answer_answer_answered_by` ON `answers` (`answer_answered_by`);
-- create "cities" table
CREATE TABLE `cities` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `name` text NOT NULL,
  `name_key` text NOT NULL,
  `former_names` json NOT NULL,
  `search_key` text NOT NULL DEFAULT (''),
  `kind` text NOT NULL DEFAULT ('LOCAL_MUNICIPALITY'),
  `designation` text NULL,
  `population` integer NULL,
  `population_key` integer NOT NULL DEFAULT (0),
  `population_as_of` text NULL,
  `population_band` text NULL,
  `area_km2` real NULL,
  `lat` real NULL,
  `lng` real NULL,
  `metropolitan_community` text NULL,
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  `valid_from` text NULL,
  `valid_to` text NULL,
  `country` text NOT NULL DEFAULT ('CA-QC'),
  `example` bool NOT NULL DEFAULT (false),
  `umq_member` bool NULL,
  `edition` text NOT NULL DEFAULT (''),
  `city_members` text NULL,
  `city_boroughs` text NULL,
  `city_predecessors` text NULL,
  `region_cities` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `cities_cities_members` FOREIGN KEY (`city_members`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `cities_cities_boroughs` FOREIGN KEY (`city_boroughs`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `cities_cities_predecessors` FOREIGN KEY (`city_predecessors`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `cities_regions_cities` FOREIGN KEY (`region_cities`) REFERENCES `regions` (`id`) ON DELETE SET NULL,
  CONSTRAINT `cities_designation` CHECK ("designation" IN ('M', 'V', 'P', 'VL', 'CT', 'CU', 'VN', 'VC', 'VK', 'GR')),
  CONSTRAINT `cities_kind` CHECK ("kind" IN ('LOCAL_MUNICIPALITY', 'MRC', 'EQUIVALENT_TERRITORY', 'BOROUGH', 'NORTHERN_VILLAGE', 'CREE_VILLAGE', 'NASKAPI_VILLAGE', 'REGIONAL_GOVERNMENT', 'FOREIGN')),
  CONSTRAINT `cities_metropolitan_community` CHECK ("metropolitan_community" IN ('CMM', 'CMQ')),
  CONSTRAINT `cities_population_band` CHECK ("population_band" IN ('LT_1000', 'B1000_1999', 'B2000_4999', 'B5000_9999', 'B10000_24999', 'B25000_49999', 'B50000_99999', 'GE_100000')),
  CONSTRAINT `cities_status` CHECK ("status" IN ('ACTIVE', 'ABSORBED', 'MERGED'))
);
-- create index "cities_code_key" to table: "cities"
CREATE UNIQUE INDEX `cities_code_key` ON `cities` (`code`);
-- create index "city_region_cities" to table: "cities"
CREATE INDEX `city_region_cities` ON `cities` (`region_cities`);
-- create index "city_city_members" to table: "cities"
CREATE INDEX `city_city_members` ON `cities` (`city_members`);
-- create index "city_city_boroughs" to table: "cities"
CREATE INDEX `city_city_boroughs` ON `cities` (`city_boroughs`);
-- create index "city_city_predecessors" to table: "cities"
CREATE INDEX `city_city_predecessors` ON `cities` (`city_predecessors`);
-- create index "city_name_key" to table: "cities"
CREATE INDEX `city_name_key` ON `cities` (`name_key`);
-- create index "city_population_key" to table: "cities"
CREATE INDEX `city_population_key` ON `cities` (`population_key`);
-- create index "city_kind" to table: "cities"
CREATE INDEX `city_kind` ON `cities` (`kind`);
-- create "consensuses" table
CREATE TABLE `consensuses` (
  `id` text NOT NULL,
  `number` integer NOT NULL,
  `agreed_on` text NOT NULL,
  `place` text NOT NULL DEFAULT (''),
  `invented` bool NOT NULL DEFAULT (false),
  `statement_fr` text NOT NULL DEFAULT (''),
  `statement_en` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- create index "consensuses_number_key" to table: "consensuses"
CREATE UNIQUE INDEX `consensuses_number_key` ON `consensuses` (`number`);
-- create "coverage_needs" table
CREATE TABLE `coverage_needs` (
  `id` text NOT NULL,
  `slug` text NOT NULL,
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `statement_fr` text NOT NULL DEFAULT (''),
  `statement_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `stated_on` text NULL,
  `verified` bool NOT NULL DEFAULT (false),
  `volets` json NOT NULL,
  `themes` json NOT NULL,
  `keywords` json NOT NULL,
  `note_fr` text NOT NULL DEFAULT (''),
  `note_en` text NOT NULL DEFAULT (''),
  `city_needs` text NULL,
  `organization_needs` text NULL,
  `region_needs` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `coverage_needs_cities_needs` FOREIGN KEY (`city_needs`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `coverage_needs_organizations_needs` FOREIGN KEY (`organization_needs`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `coverage_needs_regions_needs` FOREIGN KEY (`region_needs`) REFERENCES `regions` (`id`) ON DELETE SET NULL
);
-- create index "coverage_needs_slug_key" to table: "coverage_needs"
CREATE UNIQUE INDEX `coverage_needs_slug_key` ON `coverage_needs` (`slug`);
-- create index "coverageneed_region_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_region_needs` ON `coverage_needs` (`region_needs`);
-- create index "coverageneed_city_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_city_needs` ON `coverage_needs` (`city_needs`);
-- create index "coverageneed_organization_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_organization_needs` ON `coverage_needs` (`organization_needs`);
-- create "directory_editions" table
CREATE TABLE `directory_editions` (
  `id` text NOT NULL,
  `as_of` text NOT NULL,
  `content` blob NOT NULL,
  `digest` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create "directory_successions" table
CREATE TABLE `directory_successions` (
  `id` text NOT NULL,
  `successor_code` text NOT NULL,
  `stated_at` datetime NOT NULL,
  PRIMARY KEY (`id`)
);
-- create "fundings" table
CREATE TABLE `fundings` (
  `id` text NOT NULL,
  `amount_cad` integer NULL,
  `volet` text NULL,
  `note_fr` text NOT NULL DEFAULT (''),
  `note_en` text NOT NULL DEFAULT (''),
  `contribution_ref` text NOT NULL DEFAULT (''),
  `agreement_fundings` text NOT NULL,
  `contribution_hiring_initiative_id` text NULL,
  `contribution_outreach_mission_id` text NULL,
  `contribution_practice_id` text NULL,
  `contribution_promotion_tool_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `fundings_agreements_fundings` FOREIGN KEY (`agreement_fundings`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `fundings_hiring_initiatives_fundings` FOREIGN KEY (`contribution_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fundings_outreach_missions_fundings` FOREIGN KEY (`contribution_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fundings_practices_fundings` FOREIGN KEY (`contribution_practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fundings_promotion_tools_fundings` FOREIGN KEY (`contribution_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fundings_contribution_one` CHECK (CASE WHEN contribution_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN contribution_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN contribution_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN contribution_outreach_mission_id IS NULL THEN 0 ELSE 1 END = 1),
  CONSTRAINT `fundings_contribution_ref` CHECK (contribution_ref = COALESCE(contribution_practice_id, contribution_hiring_initiative_id, contribution_promotion_tool_id, contribution_outreach_mission_id, '')),
  CONSTRAINT `fundings_volet` CHECK ("volet" IN ('VOLET_1', 'VOLET_2', 'VOLET_3'))
);
-- create index "funding_contribution_practice_id" to table: "fundings"
CREATE INDEX `funding_contribution_practice_id` ON `fundings` (`contribution_practice_id`);
-- create index "funding_contribution_hiring_initiative_id" to table: "fundings"
CREATE INDEX `funding_contribution_hiring_initiative_id` ON `fundings` (`contribution_hiring_initiative_id`);
-- create index "funding_contribution_promotion_tool_id" to table: "fundings"
CREATE INDEX `funding_contribution_promotion_tool_id` ON `fundings` (`contribution_promotion_tool_id`);
-- create index "funding_contribution_outreach_mission_id" to table: "fundings"
CREATE INDEX `funding_contribution_outreach_mission_id` ON `fundings` (`contribution_outreach_mission_id`);
-- create index "funding_contribution_ref" to table: "fundings"
CREATE INDEX `funding_contribution_ref` ON `fundings` (`contribution_ref`);
-- create index "funding_agreement_fundings" to table: "fundings"
CREATE INDEX `funding_agreement_fundings` ON `fundings` (`agreement_fundings`);
-- create "hiring_initiatives" table
CREATE TABLE `hiring_initiatives` (
  `id` text NOT NULL,
  `slug` text NOT NULL,
  `reference` text NOT NULL DEFAULT (''),
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `summary_fr` text NOT NULL DEFAULT (''),
  `summary_en` text NOT NULL DEFAULT (''),
  `translation` text NOT NULL DEFAULT ('NONE'),
  `volets` json NOT NULL,
  `themes` json NOT NULL,
  `keywords` json NOT NULL,
  `territory_level` text NOT NULL DEFAULT ('MUNICIPALITY'),
  `place` text NOT NULL DEFAULT (''),
  `example` bool NOT NULL DEFAULT (false),
  `invented` bool NOT NULL DEFAULT (false),
  `lead_city_code` text NOT NULL DEFAULT (''),
  `recorded_city_codes` json NOT NULL,
  `contact_role_fr` text NOT NULL DEFAULT (''),
  `contact_role_en` text NOT NULL DEFAULT (''),
  `contact_mailbox` text NOT NULL DEFAULT (''),
  `started_on` text NULL,
  `ended_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `caveat_fr` text NOT NULL DEFAULT (''),
  `caveat_en` text NOT NULL DEFAULT (''),
  `confidence` text NOT NULL DEFAULT ('UNKNOWN'),
  `status` text NOT NULL DEFAULT ('PUBLISHED'),
  `version` integer NOT NULL DEFAULT (1),
  `published_at` datetime NOT NULL,
  `reviewed_at` datetime NOT NULL,
  `stale_at` datetime NOT NULL,
  `cost_cad` integer NULL,
  `cost_period_months` integer NULL,
  `cost_band` text NOT NULL DEFAULT ('UNKNOWN'),
  `impact` text NULL,
  `evidence_level` text NOT NULL DEFAULT ('E0'),
  `evidence_base` text NOT NULL DEFAULT ('E0'),
  `evidence_reasons` json NOT NULL,
  `evidence_ceiling` text NULL,
  `independent_evaluation` bool NOT NULL DEFAULT (false),
  `completeness_score` integer NOT NULL DEFAULT (0),
  `missing_parts` json NOT NULL,
  `adoption_count` integer NOT NULL DEFAULT (0),
  `type` text NOT NULL DEFAULT ('TARGETED_SOURCING'),
  `job_categories` json NOT NULL,
  `employment_statuses` json NOT NULL,
  `target_groups` json NOT NULL,
  `duration_weeks` integer NULL,
  `wage_subsidy` text NOT NULL DEFAULT ('UNKNOWN'),
  `mentorship` text NOT NULL DEFAULT ('UNKNOWN'),
  `francization` text NOT NULL DEFAULT ('UNKNOWN'),
  `union_agreement` text NOT NULL DEFAULT ('UNKNOWN'),
  `headcount_band` text NOT NULL DEFAULT ('UNKNOWN'),
  `subject_to_laee` text NOT NULL DEFAULT ('UNKNOWN'),
  `hiring_initiative_lead_city` text NULL,
  `hiring_initiative_lead_organization` text NULL,
  `practice_hiring_initiatives` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `hiring_initiatives_cities_lead_city` FOREIGN KEY (`hiring_initiative_lead_city`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `hiring_initiatives_organizations_lead_organization` FOREIGN KEY (`hiring_initiative_lead_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `hiring_initiatives_practices_hiring_initiatives` FOREIGN KEY (`practice_hiring_initiatives`) REFERENCES `practices` (`id`) ON DELETE SET NULL,
  CONSTRAINT `hiring_initiatives_confidence` CHECK ("confidence" IN ('HIGH', 'MEDIUM', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_cost_band` CHECK ("cost_band" IN ('LT_10K', 'B10_50K', 'B50_150K', 'B150_500K', 'GE_500K', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_cost_period` CHECK (cost_period_months IS NULL OR cost_cad IS NOT NULL),
  CONSTRAINT `hiring_initiatives_evidence_base` CHECK ("evidence_base" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `hiring_initiatives_evidence_ceiling` CHECK ("evidence_ceiling" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `hiring_initiatives_evidence_level` CHECK ("evidence_level" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `hiring_initiatives_francization` CHECK ("francization" IN ('YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_headcount_band` CHECK ("headcount_band" IN ('LT_100', 'GE_100', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_impact` CHECK ("impact" IN ('NOT_MEASURED', 'NEGATIVE', 'NONE', 'SMALL', 'MODERATE', 'LARGE')),
  CONSTRAINT `hiring_initiatives_laee` CHECK (headcount_band <> 'UNKNOWN' OR subject_to_laee = 'UNKNOWN'),
  CONSTRAINT `hiring_initiatives_mentorship` CHECK ("mentorship" IN ('YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_status` CHECK ("status" IN ('PUBLISHED', 'STALE', 'ARCHIVED')),
  CONSTRAINT `hiring_initiatives_subject_to_laee` CHECK ("subject_to_laee" IN ('YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_territory_level` CHECK ("territory_level" IN ('BOROUGH', 'MUNICIPALITY', 'MRC', 'REGION', 'PROVINCE')),
  CONSTRAINT `hiring_initiatives_title` CHECK (title_fr <> ''),
  CONSTRAINT `hiring_initiatives_translation` CHECK ("translation" IN ('HUMAN', 'MACHINE', 'NONE')),
  CONSTRAINT `hiring_initiatives_type` CHECK ("type" IN ('PAID_INTERNSHIP', 'SPONSORSHIP', 'TARGETED_SOURCING', 'POSTING_CHANGE', 'INTERNATIONAL_RECRUITMENT', 'CREDENTIAL_RECOGNITION', 'DIVERSE_PANEL', 'TARGETS', 'STAFF_TRAINING', 'SHARED_HR')),
  CONSTRAINT `hiring_initiatives_union_agreement` CHECK ("union_agreement" IN ('YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN')),
  CONSTRAINT `hiring_initiatives_wage_subsidy` CHECK ("wage_subsidy" IN ('YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN'))
);
-- create index "hiring_initiatives_slug_key" to table: "hiring_initiatives"
CREATE UNIQUE INDEX `hiring_initiatives_slug_key` ON `hiring_initiatives` (`slug`);
-- create index "hiringinitiative_hiring_initiative_lead_city" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_hiring_initiative_lead_city` ON `hiring_initiatives` (`hiring_initiative_lead_city`);
-- create index "hiringinitiative_hiring_initiative_lead_organization" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_hiring_initiative_lead_organization` ON `hiring_initiatives` (`hiring_initiative_lead_organization`);
-- create index "hiringinitiative_title_key" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_title_key` ON `hiring_initiatives` (`title_key`);
-- create index "hiringinitiative_published_at" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_published_at` ON `hiring_initiatives` (`published_at`);
-- create index "hiringinitiative_evidence_level" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_evidence_level` ON `hiring_initiatives` (`evidence_level`);
-- create index "hiringinitiative_practice_hiring_initiatives" to table: "hiring_initiatives"
CREATE INDEX `hiringinitiative_practice_hiring_initiatives` ON `hiring_initiatives` (`practice_hiring_initiatives`);
-- create "indicators" table
CREATE TABLE `indicators` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `label_fr` text NOT NULL DEFAULT (''),
  `label_en` text NOT NULL DEFAULT (''),
  `definition_fr` text NOT NULL DEFAULT (''),
  `definition_en` text NOT NULL DEFAULT (''),
  `numerator_fr` text NOT NULL DEFAULT (''),
  `numerator_en` text NOT NULL DEFAULT (''),
  `denominator_fr` text NOT NULL DEFAULT (''),
  `denominator_en` text NOT NULL DEFAULT (''),
  `norm_fr` text NOT NULL DEFAULT (''),
  `norm_en` text NOT NULL DEFAULT (''),
  `unit` text NOT NULL DEFAULT ('COUNT'),
  `direction` text NOT NULL DEFAULT ('NEUTRAL'),
  `sensitivity` text NOT NULL DEFAULT ('NONE'),
  `volets` json NOT NULL,
  `computed` bool NOT NULL DEFAULT (false),
  `position` integer NOT NULL DEFAULT (0),
  PRIMARY KEY (`id`),
  CONSTRAINT `indicators_direction` CHECK ("direction" IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL')),
  CONSTRAINT `indicators_sensitivity` CHECK ("sensitivity" IN ('NONE', 'PEOPLE_COUNT', 'WORKFORCE_GROUP')),
  CONSTRAINT `indicators_unit` CHECK ("unit" IN ('COUNT', 'PERCENT', 'POINTS', 'CAD', 'DAYS', 'INDEX'))
);
-- create index "indicators_code_key" to table: "indicators"
CREATE UNIQUE INDEX `indicators_code_key` ON `indicators` (`code`);
-- create "organizations" table
CREATE TABLE `organizations` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `name` text NOT NULL,
  `name_key` text NOT NULL,
  `kind` text NOT NULL DEFAULT ('NONPROFIT'),
  `url` text NOT NULL DEFAULT (''),
  `country` text NOT NULL DEFAULT ('CA-QC'),
  `region_organizations` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `organizations_regions_organizations` FOREIGN KEY (`region_organizations`) REFERENCES `regions` (`id`) ON DELETE SET NULL,
  CONSTRAINT `organizations_kind` CHECK ("kind" IN ('MUNICIPAL_ASSOCIATION', 'MINISTRY', 'PUBLIC_BODY', 'NETWORK', 'RESEARCH', 'NONPROFIT', 'REGIONALISATION', 'EMPLOYER', 'PARTNERSHIP'))
);
-- create index "organizations_code_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_code_key` ON `organizations` (`code`);
-- create index "organization_region_organizations" to table: "organizations"
CREATE INDEX `organization_region_organizations` ON `organizations` (`region_organizations`);
-- create index "organization_name_key" to table: "organizations"
CREATE INDEX `organization_name_key` ON `organizations` (`name_key`);
-- create "outcomes" table
CREATE TABLE `outcomes` (
  `id` text NOT NULL,
  `key` text NOT NULL,
  `label_fr` text NOT NULL DEFAULT (''),
  `label_en` text NOT NULL DEFAULT (''),
  `kind` text NOT NULL DEFAULT ('OUTPUT'),
  `value` real NULL,
  `value_min` real NULL,
  `value_max` real NULL,
  `numerator` integer NULL,
  `denominator` integer NULL,
  `unit` text NOT NULL,
  `sensitivity` text NOT NULL,
  `currency` text NOT NULL DEFAULT ('CAD'),
  `approximation` text NOT NULL DEFAULT ('EXACT'),
  `period_start` text NULL,
  `period_end` text NULL,
  `period_key` text NOT NULL DEFAULT (''),
  `period_label_fr` text NOT NULL DEFAULT (''),
  `period_label_en` text NOT NULL DEFAULT (''),
  `group` text NULL,
  `job_category` text NULL,
  `employment_status` text NULL,
  `method` text NOT NULL DEFAULT ('DECLARED'),
  `already_public` bool NOT NULL DEFAULT (false),
  `note_fr` text NOT NULL DEFAULT (''),
  `note_en` text NOT NULL DEFAULT (''),
  `position` integer NOT NULL DEFAULT (0),
  `subject_ref` text NOT NULL DEFAULT (''),
  `subject_adoption_id` text NULL,
  `subject_city_id` text NULL,
  `subject_hiring_initiative_id` text NULL,
  `indicator_outcomes` text NOT NULL,
  `subject_outreach_mission_id` text NULL,
  `subject_practice_id` text NULL,
  `subject_promotion_tool_id` text NULL,
  `subject_region_id` text NULL,
  `source_outcomes` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `outcomes_adoptions_outcomes` FOREIGN KEY (`subject_adoption_id`) REFERENCES `adoptions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_cities_outcomes` FOREIGN KEY (`subject_city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_hiring_initiatives_outcomes` FOREIGN KEY (`subject_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_indicators_outcomes` FOREIGN KEY (`indicator_outcomes`) REFERENCES `indicators` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `outcomes_outreach_missions_outcomes` FOREIGN KEY (`subject_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_practices_outcomes` FOREIGN KEY (`subject_practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_promotion_tools_outcomes` FOREIGN KEY (`subject_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_regions_outcomes` FOREIGN KEY (`subject_region_id`) REFERENCES `regions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outcomes_sources_outcomes` FOREIGN KEY (`source_outcomes`) REFERENCES `sources` (`id`) ON DELETE SET NULL,
  CONSTRAINT `outcomes_approximation` CHECK ("approximation" IN ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE')),
  CONSTRAINT `outcomes_denominator` CHECK (denominator IS NULL OR denominator > 0),
  CONSTRAINT `outcomes_employment_status` CHECK ("employment_status" IN ('PERMANENT', 'TEMPORARY', 'SEASONAL', 'ON_CALL', 'INTERN')),
  CONSTRAINT `outcomes_figure` CHECK (value IS NOT NULL OR (value_min IS NOT NULL AND value_max IS NOT NULL)),
  CONSTRAINT `outcomes_group` CHECK ("group" IN ('IMMIGRANT', 'RECENT_IMMIGRANT', 'TEMPORARY_RESIDENT', 'REFUGEE', 'VISIBLE_MINORITY', 'ETHNIC_MINORITY', 'VISIBLE_OR_ETHNIC_MINORITY', 'INDIGENOUS', 'WOMEN', 'DISABILITY', 'ALL', 'DESIGNATED_GROUPS', 'MIGRATION_BACKGROUND')),
  CONSTRAINT `outcomes_group_known` CHECK (sensitivity = 'NONE' OR "group" IS NOT NULL),
  CONSTRAINT `outcomes_job_category` CHECK ("job_category" IN ('MANAGEMENT', 'PROFESSIONAL', 'OFFICE', 'MANUAL', 'FIREFIGHTER', 'POLICE', 'CROSSING_GUARD', 'STUDENT_SEASONAL', 'OTHER')),
  CONSTRAINT `outcomes_kind` CHECK ("kind" IN ('INPUT', 'OUTPUT', 'OUTCOME', 'BASELINE', 'TARGET', 'CONTEXT')),
  CONSTRAINT `outcomes_method` CHECK ("method" IN ('ADMIN_RECORD', 'SELF_ID', 'SURVEY', 'ESTIMATE', 'DECLARED', 'PRESS')),
  CONSTRAINT `outcomes_numerator` CHECK (numerator IS NULL OR (numerator >= 0 AND (denominator IS NULL OR numerator <= denominator))),
  CONSTRAINT `outcomes_range` CHECK (value_min IS NULL OR value_max IS NULL OR value_min <= value_max),
  CONSTRAINT `outcomes_sensitive` CHECK (sensitivity = 'NONE' OR already_public),
  CONSTRAINT `outcomes_sensitivity` CHECK ("sensitivity" IN ('NONE', 'PEOPLE_COUNT', 'WORKFORCE_GROUP')),
  CONSTRAINT `outcomes_subject_one` CHECK (CASE WHEN subject_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_outreach_mission_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_adoption_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_city_id IS NULL THEN 0 ELSE 1 END + CASE WHEN subject_region_id IS NULL THEN 0 ELSE 1 END = 1),
  CONSTRAINT `outcomes_subject_ref` CHECK (subject_ref = COALESCE(subject_practice_id, subject_hiring_initiative_id, subject_promotion_tool_id, subject_outreach_mission_id, subject_adoption_id, subject_city_id, subject_region_id, '')),
  CONSTRAINT `outcomes_unit` CHECK ("unit" IN ('COUNT', 'PERCENT', 'POINTS', 'CAD', 'DAYS', 'INDEX'))
);
-- create index "outcomes_key_key" to table: "outcomes"
CREATE UNIQUE INDEX `outcomes_key_key` ON `outcomes` (`key`);
-- create index "outcome_subject_practice_id" to table: "outcomes"
CREATE INDEX `outcome_subject_practice_id` ON `outcomes` (`subject_practice_id`);
-- create index "outcome_subject_hiring_initiative_id" to table: "outcomes"
CREATE INDEX `outcome_subject_hiring_initiative_id` ON `outcomes` (`subject_hiring_initiative_id`);
-- create index "outcome_subject_promotion_tool_id" to table: "outcomes"
CREATE INDEX `outcome_subject_promotion_tool_id` ON `outcomes` (`subject_promotion_tool_id`);
-- create index "outcome_subject_outreach_mission_id" to table: "outcomes"
CREATE INDEX `outcome_subject_outreach_mission_id` ON `outcomes` (`subject_outreach_mission_id`);
-- create index "outcome_subject_adoption_id" to table: "outcomes"
CREATE INDEX `outcome_subject_adoption_id` ON `outcomes` (`subject_adoption_id`);
-- create index "outcome_subject_city_id" to table: "outcomes"
CREATE INDEX `outcome_subject_city_id` ON `outcomes` (`subject_city_id`);
-- create index "outcome_subject_region_id" to table: "outcomes"
CREATE INDEX `outcome_subject_region_id` ON `outcomes` (`subject_region_id`);
-- create index "outcome_subject_ref" to table: "outcomes"
CREATE INDEX `outcome_subject_ref` ON `outcomes` (`subject_ref`);
-- create index "outcome_indicator_outcomes" to table: "outcomes"
CREATE INDEX `outcome_indicator_outcomes` ON `outcomes` (`indicator_outcomes`);
-- create index "outcome_source_outcomes" to table: "outcomes"
CREATE INDEX `outcome_source_outcomes` ON `outcomes` (`source_outcomes`);
-- create index "outcome_period_key" to table: "outcomes"
CREATE INDEX `outcome_period_key` ON `outcomes` (`period_key`);
-- create index "outcome_position" to table: "outcomes"
CREATE INDEX `outcome_position` ON `outcomes` (`position`);
-- create "outreach_missions" table
CREATE TABLE `outreach_missions` (
  `id` text NOT NULL,
  `slug` text NOT NULL,
  `reference` text NOT NULL DEFAULT (''),
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `summary_fr` text NOT NULL DEFAULT (''),
  `summary_en` text NOT NULL DEFAULT (''),
  `translation` text NOT NULL DEFAULT ('NONE'),
  `volets` json NOT NULL,
  `themes` json NOT NULL,
  `keywords` json NOT NULL,
  `territory_level` text NOT NULL DEFAULT ('MUNICIPALITY'),
  `place` text NOT NULL DEFAULT (''),
  `example` bool NOT NULL DEFAULT (false),
  `invented` bool NOT NULL DEFAULT (false),
  `lead_city_code` text NOT NULL DEFAULT (''),
  `recorded_city_codes` json NOT NULL,
  `contact_role_fr` text NOT NULL DEFAULT (''),
  `contact_role_en` text NOT NULL DEFAULT (''),
  `contact_mailbox` text NOT NULL DEFAULT (''),
  `started_on` text NULL,
  `ended_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `caveat_fr` text NOT NULL DEFAULT (''),
  `caveat_en` text NOT NULL DEFAULT (''),
  `confidence` text NOT NULL DEFAULT ('UNKNOWN'),
  `status` text NOT NULL DEFAULT ('PUBLISHED'),
  `version` integer NOT NULL DEFAULT (1),
  `published_at` datetime NOT NULL,
  `reviewed_at` datetime NOT NULL,
  `stale_at` datetime NOT NULL,
  `cost_cad` integer NULL,
  `cost_period_months` integer NULL,
  `cost_band` text NOT NULL DEFAULT ('UNKNOWN'),
  `impact` text NULL,
  `evidence_level` text NOT NULL DEFAULT ('E0'),
  `evidence_base` text NOT NULL DEFAULT ('E0'),
  `evidence_reasons` json NOT NULL,
  `evidence_ceiling` text NULL,
  `independent_evaluation` bool NOT NULL DEFAULT (false),
  `completeness_score` integer NOT NULL DEFAULT (0),
  `missing_parts` json NOT NULL,
  `adoption_count` integer NOT NULL DEFAULT (0),
  `direction` text NOT NULL DEFAULT ('REGION_TO_MONTREAL'),
  `format` text NOT NULL DEFAULT ('ORGANISATION_VISIT'),
  `mission_status` text NOT NULL DEFAULT ('DONE'),
  `outreach_mission_lead_city` text NULL,
  `outreach_mission_lead_organization` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `outreach_missions_cities_lead_city` FOREIGN KEY (`outreach_mission_lead_city`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `outreach_missions_organizations_lead_organization` FOREIGN KEY (`outreach_mission_lead_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `outreach_missions_confidence` CHECK ("confidence" IN ('HIGH', 'MEDIUM', 'UNKNOWN')),
  CONSTRAINT `outreach_missions_cost_band` CHECK ("cost_band" IN ('LT_10K', 'B10_50K', 'B50_150K', 'B150_500K', 'GE_500K', 'UNKNOWN')),
  CONSTRAINT `outreach_missions_cost_period` CHECK (cost_period_months IS NULL OR cost_cad IS NOT NULL),
  CONSTRAINT `outreach_missions_direction` CHECK ("direction" IN ('REGION_TO_MONTREAL', 'MONTREAL_TO_REGION', 'INTERNATIONAL', 'VIRTUAL')),
  CONSTRAINT `outreach_missions_evidence_base` CHECK ("evidence_base" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `outreach_missions_evidence_ceiling` CHECK ("evidence_ceiling" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `outreach_missions_evidence_level` CHECK ("evidence_level" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `outreach_missions_format` CHECK ("format" IN ('ORGANISATION_VISIT', 'JOB_FAIR', 'EXPLORATORY_STAY', 'SPEED_INTERVIEW', 'WEBINAR')),
  CONSTRAINT `outreach_missions_impact` CHECK ("impact" IN ('NOT_MEASURED', 'NEGATIVE', 'NONE', 'SMALL', 'MODERATE', 'LARGE')),
  CONSTRAINT `outreach_missions_mission_status` CHECK ("mission_status" IN ('WISHED', 'PLANNED', 'DONE', 'CANCELLED')),
  CONSTRAINT `outreach_missions_status` CHECK ("status" IN ('PUBLISHED', 'STALE', 'ARCHIVED')),
  CONSTRAINT `outreach_missions_territory_level` CHECK ("territory_level" IN ('BOROUGH', 'MUNICIPALITY', 'MRC', 'REGION', 'PROVINCE')),
  CONSTRAINT `outreach_missions_title` CHECK (title_fr <> ''),
  CONSTRAINT `outreach_missions_translation` CHECK ("translation" IN ('HUMAN', 'MACHINE', 'NONE'))
);
-- create index "outreach_missions_slug_key" to table: "outreach_missions"
CREATE UNIQUE INDEX `outreach_missions_slug_key` ON `outreach_missions` (`slug`);
-- create index "outreachmission_outreach_mission_lead_city" to table: "outreach_missions"
CREATE INDEX `outreachmission_outreach_mission_lead_city` ON `outreach_missions` (`outreach_mission_lead_city`);
-- create index "outreachmission_outreach_mission_lead_organization" to table: "outreach_missions"
CREATE INDEX `outreachmission_outreach_mission_lead_organization` ON `outreach_missions` (`outreach_mission_lead_organization`);
-- create index "outreachmission_title_key" to table: "outreach_missions"
CREATE INDEX `outreachmission_title_key` ON `outreach_missions` (`title_key`);
-- create index "outreachmission_published_at" to table: "outreach_missions"
CREATE INDEX `outreachmission_published_at` ON `outreach_missions` (`published_at`);
-- create index "outreachmission_evidence_level" to table: "outreach_missions"
CREATE INDEX `outreachmission_evidence_level` ON `outreach_missions` (`evidence_level`);
-- create "practices" table
CREATE TABLE `practices` (
  `id` text NOT NULL,
  `slug` text NOT NULL,
  `reference` text NOT NULL DEFAULT (''),
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `summary_fr` text NOT NULL DEFAULT (''),
  `summary_en` text NOT NULL DEFAULT (''),
  `translation` text NOT NULL DEFAULT ('NONE'),
  `volets` json NOT NULL,
  `themes` json NOT NULL,
  `keywords` json NOT NULL,
  `territory_level` text NOT NULL DEFAULT ('MUNICIPALITY'),
  `place` text NOT NULL DEFAULT (''),
  `example` bool NOT NULL DEFAULT (false),
  `invented` bool NOT NULL DEFAULT (false),
  `lead_city_code` text NOT NULL DEFAULT (''),
  `recorded_city_codes` json NOT NULL,
  `contact_role_fr` text NOT NULL DEFAULT (''),
  `contact_role_en` text NOT NULL DEFAULT (''),
  `contact_mailbox` text NOT NULL DEFAULT (''),
  `started_on` text NULL,
  `ended_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `caveat_fr` text NOT NULL DEFAULT (''),
  `caveat_en` text NOT NULL DEFAULT (''),
  `confidence` text NOT NULL DEFAULT ('UNKNOWN'),
  `status` text NOT NULL DEFAULT ('PUBLISHED'),
  `version` integer NOT NULL DEFAULT (1),
  `published_at` datetime NOT NULL,
  `reviewed_at` datetime NOT NULL,
  `stale_at` datetime NOT NULL,
  `cost_cad` integer NULL,
  `cost_period_months` integer NULL,
  `cost_band` text NOT NULL DEFAULT ('UNKNOWN'),
  `impact` text NULL,
  `evidence_level` text NOT NULL DEFAULT ('E0'),
  `evidence_base` text NOT NULL DEFAULT ('E0'),
  `evidence_reasons` json NOT NULL,
  `evidence_ceiling` text NULL,
  `independent_evaluation` bool NOT NULL DEFAULT (false),
  `completeness_score` integer NOT NULL DEFAULT (0),
  `missing_parts` json NOT NULL,
  `adoption_count` integer NOT NULL DEFAULT (0),
  `issue_fr` text NOT NULL DEFAULT (''),
  `issue_en` text NOT NULL DEFAULT (''),
  `goals_fr` text NOT NULL DEFAULT (''),
  `goals_en` text NOT NULL DEFAULT (''),
  `method_fr` text NOT NULL DEFAULT (''),
  `method_en` text NOT NULL DEFAULT (''),
  `results_fr` text NOT NULL DEFAULT (''),
  `results_en` text NOT NULL DEFAULT (''),
  `difficulties_fr` text NOT NULL DEFAULT (''),
  `difficulties_en` text NOT NULL DEFAULT (''),
  `advice_fr` text NOT NULL DEFAULT (''),
  `advice_en` text NOT NULL DEFAULT (''),
  `transfer_fr` text NOT NULL DEFAULT (''),
  `transfer_en` text NOT NULL DEFAULT (''),
  `stage` text NOT NULL DEFAULT ('UNKNOWN'),
  `target_groups` json NOT NULL,
  `fte` real NULL,
  `practice_lead_city` text NULL,
  `practice_lead_organization` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `practices_cities_lead_city` FOREIGN KEY (`practice_lead_city`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `practices_organizations_lead_organization` FOREIGN KEY (`practice_lead_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `practices_abandoned` CHECK (stage <> 'ABANDONED' OR difficulties_fr <> ''),
  CONSTRAINT `practices_confidence` CHECK ("confidence" IN ('HIGH', 'MEDIUM', 'UNKNOWN')),
  CONSTRAINT `practices_cost_band` CHECK ("cost_band" IN ('LT_10K', 'B10_50K', 'B50_150K', 'B150_500K', 'GE_500K', 'UNKNOWN')),
  CONSTRAINT `practices_cost_period` CHECK (cost_period_months IS NULL OR cost_cad IS NOT NULL),
  CONSTRAINT `practices_evidence_base` CHECK ("evidence_base" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `practices_evidence_ceiling` CHECK ("evidence_ceiling" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `practices_evidence_level` CHECK ("evidence_level" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `practices_impact` CHECK ("impact" IN ('NOT_MEASURED', 'NEGATIVE', 'NONE', 'SMALL', 'MODERATE', 'LARGE')),
  CONSTRAINT `practices_stage` CHECK ("stage" IN ('PILOT', 'ACTIVE', 'REGULAR_SERVICE', 'ENDED', 'ABANDONED', 'UNKNOWN')),
  CONSTRAINT `practices_status` CHECK ("status" IN ('PUBLISHED', 'STALE', 'ARCHIVED')),
  CONSTRAINT `practices_territory_level` CHECK ("territory_level" IN ('BOROUGH', 'MUNICIPALITY', 'MRC', 'REGION', 'PROVINCE')),
  CONSTRAINT `practices_title` CHECK (title_fr <> ''),
  CONSTRAINT `practices_translation` CHECK ("translation" IN ('HUMAN', 'MACHINE', 'NONE'))
);
-- create index "practices_slug_key" to table: "practices"
CREATE UNIQUE INDEX `practices_slug_key` ON `practices` (`slug`);
-- create index "practice_practice_lead_city" to table: "practices"
CREATE INDEX `practice_practice_lead_city` ON `practices` (`practice_lead_city`);
-- create index "practice_practice_lead_organization" to table: "practices"
CREATE INDEX `practice_practice_lead_organization` ON `practices` (`practice_lead_organization`);
-- create index "practice_title_key" to table: "practices"
CREATE INDEX `practice_title_key` ON `practices` (`title_key`);
-- create index "practice_published_at" to table: "practices"
CREATE INDEX `practice_published_at` ON `practices` (`published_at`);
-- create index "practice_evidence_level" to table: "practices"
CREATE INDEX `practice_evidence_level` ON `practices` (`evidence_level`);
-- create "programs" table
CREATE TABLE `programs` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `acronym` text NOT NULL DEFAULT (''),
  `kind` text NOT NULL DEFAULT ('FUNDING_PROGRAM'),
  `name_fr` text NOT NULL DEFAULT (''),
  `name_en` text NOT NULL DEFAULT (''),
  `description_fr` text NOT NULL DEFAULT (''),
  `description_en` text NOT NULL DEFAULT (''),
  `name_key` text NOT NULL,
  `launched_on` text NULL,
  `components` json NOT NULL,
  `organization_programs` text NULL,
  `program_children` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `programs_organizations_programs` FOREIGN KEY (`organization_programs`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `programs_programs_children` FOREIGN KEY (`program_children`) REFERENCES `programs` (`id`) ON DELETE SET NULL,
  CONSTRAINT `programs_kind` CHECK ("kind" IN ('GRANT', 'FUNDING_PROGRAM', 'LEGAL_OBLIGATION', 'AWARD'))
);
-- create index "programs_code_key" to table: "programs"
CREATE UNIQUE INDEX `programs_code_key` ON `programs` (`code`);
-- create index "program_program_children" to table: "programs"
CREATE INDEX `program_program_children` ON `programs` (`program_children`);
-- create index "program_organization_programs" to table: "programs"
CREATE INDEX `program_organization_programs` ON `programs` (`organization_programs`);
-- create "promotion_tools" table
CREATE TABLE `promotion_tools` (
  `id` text NOT NULL,
  `slug` text NOT NULL,
  `reference` text NOT NULL DEFAULT (''),
  `title_fr` text NOT NULL DEFAULT (''),
  `title_en` text NOT NULL DEFAULT (''),
  `title_key` text NOT NULL,
  `summary_fr` text NOT NULL DEFAULT (''),
  `summary_en` text NOT NULL DEFAULT (''),
  `translation` text NOT NULL DEFAULT ('NONE'),
  `volets` json NOT NULL,
  `themes` json NOT NULL,
  `keywords` json NOT NULL,
  `territory_level` text NOT NULL DEFAULT ('MUNICIPALITY'),
  `place` text NOT NULL DEFAULT (''),
  `example` bool NOT NULL DEFAULT (false),
  `invented` bool NOT NULL DEFAULT (false),
  `lead_city_code` text NOT NULL DEFAULT (''),
  `recorded_city_codes` json NOT NULL,
  `contact_role_fr` text NOT NULL DEFAULT (''),
  `contact_role_en` text NOT NULL DEFAULT (''),
  `contact_mailbox` text NOT NULL DEFAULT (''),
  `started_on` text NULL,
  `ended_on` text NULL,
  `started_key` text NOT NULL DEFAULT (''),
  `caveat_fr` text NOT NULL DEFAULT (''),
  `caveat_en` text NOT NULL DEFAULT (''),
  `confidence` text NOT NULL DEFAULT ('UNKNOWN'),
  `status` text NOT NULL DEFAULT ('PUBLISHED'),
  `version` integer NOT NULL DEFAULT (1),
  `published_at` datetime NOT NULL,
  `reviewed_at` datetime NOT NULL,
  `stale_at` datetime NOT NULL,
  `cost_cad` integer NULL,
  `cost_period_months` integer NULL,
  `cost_band` text NOT NULL DEFAULT ('UNKNOWN'),
  `impact` text NULL,
  `evidence_level` text NOT NULL DEFAULT ('E0'),
  `evidence_base` text NOT NULL DEFAULT ('E0'),
  `evidence_reasons` json NOT NULL,
  `evidence_ceiling` text NULL,
  `independent_evaluation` bool NOT NULL DEFAULT (false),
  `completeness_score` integer NOT NULL DEFAULT (0),
  `missing_parts` json NOT NULL,
  `adoption_count` integer NOT NULL DEFAULT (0),
  `type` text NOT NULL DEFAULT ('WEBSITE'),
  `languages` json NOT NULL,
  `url` text NOT NULL DEFAULT (''),
  `files` json NOT NULL,
  `delivery` text NOT NULL DEFAULT ('PUBLISHED'),
  `image_consent_until` text NULL,
  `promotion_tool_lead_city` text NULL,
  `promotion_tool_lead_organization` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `promotion_tools_cities_lead_city` FOREIGN KEY (`promotion_tool_lead_city`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `promotion_tools_organizations_lead_organization` FOREIGN KEY (`promotion_tool_lead_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `promotion_tools_confidence` CHECK ("confidence" IN ('HIGH', 'MEDIUM', 'UNKNOWN')),
  CONSTRAINT `promotion_tools_cost_band` CHECK ("cost_band" IN ('LT_10K', 'B10_50K', 'B50_150K', 'B150_500K', 'GE_500K', 'UNKNOWN')),
  CONSTRAINT `promotion_tools_cost_period` CHECK (cost_period_months IS NULL OR cost_cad IS NOT NULL),
  CONSTRAINT `promotion_tools_delivery` CHECK ("delivery" IN ('DRAFT', 'SUBMITTED_TO_UMQ', 'VALIDATED', 'DELIVERED_TO_MIFI', 'PUBLISHED', 'RETIRED')),
  CONSTRAINT `promotion_tools_evidence_base` CHECK ("evidence_base" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `promotion_tools_evidence_ceiling` CHECK ("evidence_ceiling" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `promotion_tools_evidence_level` CHECK ("evidence_level" IN ('E0', 'E1', 'E2', 'E3', 'E4')),
  CONSTRAINT `promotion_tools_impact` CHECK ("impact" IN ('NOT_MEASURED', 'NEGATIVE', 'NONE', 'SMALL', 'MODERATE', 'LARGE')),
  CONSTRAINT `promotion_tools_status` CHECK ("status" IN ('PUBLISHED', 'STALE', 'ARCHIVED')),
  CONSTRAINT `promotion_tools_territory_level` CHECK ("territory_level" IN ('BOROUGH', 'MUNICIPALITY', 'MRC', 'REGION', 'PROVINCE')),
  CONSTRAINT `promotion_tools_title` CHECK (title_fr <> ''),
  CONSTRAINT `promotion_tools_translation` CHECK ("translation" IN ('HUMAN', 'MACHINE', 'NONE')),
  CONSTRAINT `promotion_tools_type` CHECK ("type" IN ('WEBSITE', 'VIDEO', 'BROCHURE', 'REGION_SHEET', 'TERRITORIAL_BRAND', 'STUDY', 'FAIR_KIT', 'AD_CAMPAIGN'))
);
-- create index "promotion_tools_slug_key" to table: "promotion_tools"
CREATE UNIQUE INDEX `promotion_tools_slug_key` ON `promotion_tools` (`slug`);
-- create index "promotiontool_promotion_tool_lead_city" to table: "promotion_tools"
CREATE INDEX `promotiontool_promotion_tool_lead_city` ON `promotion_tools` (`promotion_tool_lead_city`);
-- create index "promotiontool_promotion_tool_lead_organization" to table: "promotion_tools"
CREATE INDEX `promotiontool_promotion_tool_lead_organization` ON `promotion_tools` (`promotion_tool_lead_organization`);
-- create index "promotiontool_title_key" to table: "promotion_tools"
CREATE INDEX `promotiontool_title_key` ON `promotion_tools` (`title_key`);
-- create index "promotiontool_published_at" to table: "promotion_tools"
CREATE INDEX `promotiontool_published_at` ON `promotion_tools` (`published_at`);
-- create index "promotiontool_evidence_level" to table: "promotion_tools"
CREATE INDEX `promotiontool_evidence_level` ON `promotion_tools` (`evidence_level`);
-- create "questions" table
CREATE TABLE `questions` (
  `id` text NOT NULL,
  `body` text NOT NULL,
  `language` text NOT NULL DEFAULT ('FR'),
  `theme` text NULL,
  `author_function` text NOT NULL,
  `asked_at` datetime NOT NULL,
  `answer_count` integer NOT NULL DEFAULT (0),
  `invented` bool NOT NULL DEFAULT (false),
  `about_ref` text NOT NULL DEFAULT (''),
  `about_city_id` text NULL,
  `about_hiring_initiative_id` text NULL,
  `about_outreach_mission_id` text NULL,
  `about_practice_id` text NULL,
  `about_promotion_tool_id` text NULL,
  `question_asked_by` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `questions_cities_questions` FOREIGN KEY (`about_city_id`) REFERENCES `cities` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_hiring_initiatives_questions` FOREIGN KEY (`about_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_outreach_missions_questions` FOREIGN KEY (`about_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_practices_questions` FOREIGN KEY (`about_practice_id`) REFERENCES `practices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_promotion_tools_questions` FOREIGN KEY (`about_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_cities_asked_by` FOREIGN KEY (`question_asked_by`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `questions_about_one` CHECK (CASE WHEN about_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_outreach_mission_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_city_id IS NULL THEN 0 ELSE 1 END <= 1),
  CONSTRAINT `questions_about_ref` CHECK (about_ref = COALESCE(about_practice_id, about_hiring_initiative_id, about_promotion_tool_id, about_outreach_mission_id, about_city_id, '')),
  CONSTRAINT `questions_language` CHECK ("language" IN ('FR', 'EN')),
  CONSTRAINT `questions_theme` CHECK ("theme" IN ('ATTRACTION', 'PROMOTION', 'MISSION', 'ACCUEIL', 'RETENTION', 'EMPLOI_MUNICIPAL', 'RECRUTEMENT', 'STAGE', 'FORMATION', 'FRANCISATION', 'LOGEMENT', 'ACCES_SERVICES', 'RAPPROCHEMENT', 'PARTICIPATION', 'CONCERTATION', 'GOUVERNANCE', 'JEUNES', 'REFUGIES', 'SECURITE')),
  CONSTRAINT `questions_topic` CHECK (about_ref <> '' OR theme IS NOT NULL)
);
-- create index "question_about_practice_id" to table: "questions"
CREATE INDEX `question_about_practice_id` ON `questions` (`about_practice_id`);
-- create index "question_about_hiring_initiative_id" to table: "questions"
CREATE INDEX `question_about_hiring_initiative_id` ON `questions` (`about_hiring_initiative_id`);
-- create index "question_about_promotion_tool_id" to table: "questions"
CREATE INDEX `question_about_promotion_tool_id` ON `questions` (`about_promotion_tool_id`);
-- create index "question_about_outreach_mission_id" to table: "questions"
CREATE INDEX `question_about_outreach_mission_id` ON `questions` (`about_outreach_mission_id`);
-- create index "question_about_city_id" to table: "questions"
CREATE INDEX `question_about_city_id` ON `questions` (`about_city_id`);
-- create index "question_about_ref" to table: "questions"
CREATE INDEX `question_about_ref` ON `questions` (`about_ref`);
-- create index "question_question_asked_by" to table: "questions"
CREATE INDEX `question_question_asked_by` ON `questions` (`question_asked_by`);
-- create index "question_asked_at" to table: "questions"
CREATE INDEX `question_asked_at` ON `questions` (`asked_at`);
-- create "regions" table
CREATE TABLE `regions` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `name` text NOT NULL,
  `name_key` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "regions_code_key" to table: "regions"
CREATE UNIQUE INDEX `regions_code_key` ON `regions` (`code`);
-- create "shelf" table
CREATE TABLE `shelf` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (0),
  `updated_at` datetime NOT NULL,
  PRIMARY KEY (`id`)
);
-- create "sources" table
CREATE TABLE `sources` (
  `id` text NOT NULL,
  `kind` text NOT NULL DEFAULT ('PRESS'),
  `title` text NOT NULL,
  `title_key` text NOT NULL,
  `url` text NOT NULL,
  `language` text NOT NULL DEFAULT ('fr'),
  `published_on` text NULL,
  `accessed_on` text NULL,
  `published_key` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  CONSTRAINT `sources_kind` CHECK ("kind" IN ('OFFICIAL', 'PRESS', 'REPORT', 'SELF_DECLARED'))
);
-- create index "sources_url_key" to table: "sources"
CREATE UNIQUE INDEX `sources_url_key` ON `sources` (`url`);
-- create "adoption_origin_cities" table
CREATE TABLE `adoption_origin_cities` (
  `adoption_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`adoption_id`, `city_id`),
  CONSTRAINT `adoption_origin_cities_adoption_id` FOREIGN KEY (`adoption_id`) REFERENCES `adoptions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `adoption_origin_cities_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "adoption_sources" table
CREATE TABLE `adoption_sources` (
  `adoption_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`adoption_id`, `source_id`),
  CONSTRAINT `adoption_sources_adoption_id` FOREIGN KEY (`adoption_id`) REFERENCES `adoptions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `adoption_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "agreement_sources" table
CREATE TABLE `agreement_sources` (
  `agreement_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`agreement_id`, `source_id`),
  CONSTRAINT `agreement_sources_agreement_id` FOREIGN KEY (`agreement_id`) REFERENCES `agreements` (`id`) ON DELETE CASCADE,
  CONSTRAINT `agreement_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "consensus_adherents" table
CREATE TABLE `consensus_adherents` (
  `consensus_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`consensus_id`, `city_id`),
  CONSTRAINT `consensus_adherents_consensus_id` FOREIGN KEY (`consensus_id`) REFERENCES `consensuses` (`id`) ON DELETE CASCADE,
  CONSTRAINT `consensus_adherents_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "consensus_sources" table
CREATE TABLE `consensus_sources` (
  `consensus_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`consensus_id`, `source_id`),
  CONSTRAINT `consensus_sources_consensus_id` FOREIGN KEY (`consensus_id`) REFERENCES `consensuses` (`id`) ON DELETE CASCADE,
  CONSTRAINT `consensus_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_programs" table
CREATE TABLE `coverage_need_programs` (
  `coverage_need_id` text NOT NULL,
  `program_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `program_id`),
  CONSTRAINT `coverage_need_programs_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_programs_program_id` FOREIGN KEY (`program_id`) REFERENCES `programs` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_sources" table
CREATE TABLE `coverage_need_sources` (
  `coverage_need_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `source_id`),
  CONSTRAINT `coverage_need_sources_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_practices" table
CREATE TABLE `coverage_need_practices` (
  `coverage_need_id` text NOT NULL,
  `practice_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `practice_id`),
  CONSTRAINT `coverage_need_practices_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_practices_practice_id` FOREIGN KEY (`practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_hiring_initiatives" table
CREATE TABLE `coverage_need_hiring_initiatives` (
  `coverage_need_id` text NOT NULL,
  `hiring_initiative_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `hiring_initiative_id`),
  CONSTRAINT `coverage_need_hiring_initiatives_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_hiring_initiatives_hiring_initiative_id` FOREIGN KEY (`hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_promotion_tools" table
CREATE TABLE `coverage_need_promotion_tools` (
  `coverage_need_id` text NOT NULL,
  `promotion_tool_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `promotion_tool_id`),
  CONSTRAINT `coverage_need_promotion_tools_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_promotion_tools_promotion_tool_id` FOREIGN KEY (`promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE
);
-- create "coverage_need_outreach_missions" table
CREATE TABLE `coverage_need_outreach_missions` (
  `coverage_need_id` text NOT NULL,
  `outreach_mission_id` text NOT NULL,
  PRIMARY KEY (`coverage_need_id`, `outreach_mission_id`),
  CONSTRAINT `coverage_need_outreach_missions_coverage_need_id` FOREIGN KEY (`coverage_need_id`) REFERENCES `coverage_needs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `coverage_need_outreach_missions_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE
);
-- create "hiring_initiative_cities" table
CREATE TABLE `hiring_initiative_cities` (
  `hiring_initiative_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`hiring_initiative_id`, `city_id`),
  CONSTRAINT `hiring_initiative_cities_hiring_initiative_id` FOREIGN KEY (`hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `hiring_initiative_cities_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "hiring_initiative_regions" table
CREATE TABLE `hiring_initiative_regions` (
  `hiring_initiative_id` text NOT NULL,
  `region_id` text NOT NULL,
  PRIMARY KEY (`hiring_initiative_id`, `region_id`),
  CONSTRAINT `hiring_initiative_regions_hiring_initiative_id` FOREIGN KEY (`hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `hiring_initiative_regions_region_id` FOREIGN KEY (`region_id`) REFERENCES `regions` (`id`) ON DELETE CASCADE
);
-- create "hiring_initiative_organizations" table
CREATE TABLE `hiring_initiative_organizations` (
  `hiring_initiative_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`hiring_initiative_id`, `organization_id`),
  CONSTRAINT `hiring_initiative_organizations_hiring_initiative_id` FOREIGN KEY (`hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `hiring_initiative_organizations_organization_id` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE
);
-- create "hiring_initiative_sources" table
CREATE TABLE `hiring_initiative_sources` (
  `hiring_initiative_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`hiring_initiative_id`, `source_id`),
  CONSTRAINT `hiring_initiative_sources_hiring_initiative_id` FOREIGN KEY (`hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE CASCADE,
  CONSTRAINT `hiring_initiative_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "outreach_mission_cities" table
CREATE TABLE `outreach_mission_cities` (
  `outreach_mission_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`outreach_mission_id`, `city_id`),
  CONSTRAINT `outreach_mission_cities_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outreach_mission_cities_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "outreach_mission_regions" table
CREATE TABLE `outreach_mission_regions` (
  `outreach_mission_id` text NOT NULL,
  `region_id` text NOT NULL,
  PRIMARY KEY (`outreach_mission_id`, `region_id`),
  CONSTRAINT `outreach_mission_regions_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outreach_mission_regions_region_id` FOREIGN KEY (`region_id`) REFERENCES `regions` (`id`) ON DELETE CASCADE
);
-- create "outreach_mission_organizations" table
CREATE TABLE `outreach_mission_organizations` (
  `outreach_mission_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`outreach_mission_id`, `organization_id`),
  CONSTRAINT `outreach_mission_organizations_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outreach_mission_organizations_organization_id` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE
);
-- create "outreach_mission_sources" table
CREATE TABLE `outreach_mission_sources` (
  `outreach_mission_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`outreach_mission_id`, `source_id`),
  CONSTRAINT `outreach_mission_sources_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outreach_mission_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "outreach_mission_hosts" table
CREATE TABLE `outreach_mission_hosts` (
  `outreach_mission_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`outreach_mission_id`, `organization_id`),
  CONSTRAINT `outreach_mission_hosts_outreach_mission_id` FOREIGN KEY (`outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `outreach_mission_hosts_organization_id` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE
);
-- create "practice_cities" table
CREATE TABLE `practice_cities` (
  `practice_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`practice_id`, `city_id`),
  CONSTRAINT `practice_cities_practice_id` FOREIGN KEY (`practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `practice_cities_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "practice_regions" table
CREATE TABLE `practice_regions` (
  `practice_id` text NOT NULL,
  `region_id` text NOT NULL,
  PRIMARY KEY (`practice_id`, `region_id`),
  CONSTRAINT `practice_regions_practice_id` FOREIGN KEY (`practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `practice_regions_region_id` FOREIGN KEY (`region_id`) REFERENCES `regions` (`id`) ON DELETE CASCADE
);
-- create "practice_organizations" table
CREATE TABLE `practice_organizations` (
  `practice_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`practice_id`, `organization_id`),
  CONSTRAINT `practice_organizations_practice_id` FOREIGN KEY (`practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `practice_organizations_organization_id` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE
);
-- create "practice_sources" table
CREATE TABLE `practice_sources` (
  `practice_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`practice_id`, `source_id`),
  CONSTRAINT `practice_sources_practice_id` FOREIGN KEY (`practice_id`) REFERENCES `practices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `practice_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "program_sources" table
CREATE TABLE `program_sources` (
  `program_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`program_id`, `source_id`),
  CONSTRAINT `program_sources_program_id` FOREIGN KEY (`program_id`) REFERENCES `programs` (`id`) ON DELETE CASCADE,
  CONSTRAINT `program_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
-- create "promotion_tool_cities" table
CREATE TABLE `promotion_tool_cities` (
  `promotion_tool_id` text NOT NULL,
  `city_id` text NOT NULL,
  PRIMARY KEY (`promotion_tool_id`, `city_id`),
  CONSTRAINT `promotion_tool_cities_promotion_tool_id` FOREIGN KEY (`promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `promotion_tool_cities_city_id` FOREIGN KEY (`city_id`) REFERENCES `cities` (`id`) ON DELETE CASCADE
);
-- create "promotion_tool_regions" table
CREATE TABLE `promotion_tool_regions` (
  `promotion_tool_id` text NOT NULL,
  `region_id` text NOT NULL,
  PRIMARY KEY (`promotion_tool_id`, `region_id`),
  CONSTRAINT `promotion_tool_regions_promotion_tool_id` FOREIGN KEY (`promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `promotion_tool_regions_region_id` FOREIGN KEY (`region_id`) REFERENCES `regions` (`id`) ON DELETE CASCADE
);
-- create "promotion_tool_organizations" table
CREATE TABLE `promotion_tool_organizations` (
  `promotion_tool_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`promotion_tool_id`, `organization_id`),
  CONSTRAINT `promotion_tool_organizations_promotion_tool_id` FOREIGN KEY (`promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `promotion_tool_organizations_organization_id` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE CASCADE
);
-- create "promotion_tool_sources" table
CREATE TABLE `promotion_tool_sources` (
  `promotion_tool_id` text NOT NULL,
  `source_id` text NOT NULL,
  PRIMARY KEY (`promotion_tool_id`, `source_id`),
  CONSTRAINT `promotion_tool_sources_promotion_tool_id` FOREIGN KEY (`promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE CASCADE,
  CONSTRAINT `promotion_tool_sources_source_id` FOREIGN KEY (`source_id`) REFERENCES `sources` (`id`) ON DELETE CASCADE
);
