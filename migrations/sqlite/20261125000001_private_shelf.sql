-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_adoptions" table
CREATE TABLE `new_adoptions` (
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
  `version` integer NOT NULL DEFAULT (1),
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
-- copy rows from old table "adoptions" to new temporary table "new_adoptions"
INSERT INTO `new_adoptions` (`id`, `status`, `changes_fr`, `changes_en`, `reason_fr`, `reason_en`, `started_on`, `started_key`, `confirmed`, `invented`, `recorded_adopter_code`, `origin_ref`, `adapted_ref`, `city_adoptions`, `origin_hiring_initiative_id`, `adapted_hiring_initiative_id`, `origin_outreach_mission_id`, `adapted_outreach_mission_id`, `origin_practice_id`, `adapted_practice_id`, `origin_promotion_tool_id`, `adapted_promotion_tool_id`) SELECT `id`, `status`, `changes_fr`, `changes_en`, `reason_fr`, `reason_en`, `started_on`, `started_key`, `confirmed`, `invented`, `recorded_adopter_code`, `origin_ref`, `adapted_ref`, `city_adoptions`, `origin_hiring_initiative_id`, `adapted_hiring_initiative_id`, `origin_outreach_mission_id`, `adapted_outreach_mission_id`, `origin_practice_id`, `adapted_practice_id`, `origin_promotion_tool_id`, `adapted_promotion_tool_id` FROM `adoptions`;
-- drop "adoptions" table after copying rows
DROP TABLE `adoptions`;
-- rename temporary table "new_adoptions" to "adoptions"
ALTER TABLE `new_adoptions` RENAME TO `adoptions`;
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
-- create "new_agreements" table
CREATE TABLE `new_agreements` (
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
  `version` integer NOT NULL DEFAULT (1),
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
-- copy rows from old table "agreements" to new temporary table "new_agreements"
INSERT INTO `new_agreements` (`id`, `code`, `title_fr`, `title_en`, `title_key`, `amount_cad`, `started_on`, `ended_on`, `started_key`, `status`, `components`, `note_fr`, `note_en`, `city_agreements`, `organization_agreements`, `program_agreements`) SELECT `id`, `code`, `title_fr`, `title_en`, `title_key`, `amount_cad`, `started_on`, `ended_on`, `started_key`, `status`, `components`, `note_fr`, `note_en`, `city_agreements`, `organization_agreements`, `program_agreements` FROM `agreements`;
-- drop "agreements" table after copying rows
DROP TABLE `agreements`;
-- rename temporary table "new_agreements" to "agreements"
ALTER TABLE `new_agreements` RENAME TO `agreements`;
-- create index "agreements_code_key" to table: "agreements"
CREATE UNIQUE INDEX `agreements_code_key` ON `agreements` (`code`);
-- create index "agreement_program_agreements" to table: "agreements"
CREATE INDEX `agreement_program_agreements` ON `agreements` (`program_agreements`);
-- create index "agreement_city_agreements" to table: "agreements"
CREATE INDEX `agreement_city_agreements` ON `agreements` (`city_agreements`);
-- create index "agreement_organization_agreements" to table: "agreements"
CREATE INDEX `agreement_organization_agreements` ON `agreements` (`organization_agreements`);
-- create "new_answers" table
CREATE TABLE `new_answers` (
  `id` text NOT NULL,
  `body` text NOT NULL,
  `language` text NOT NULL DEFAULT ('FR'),
  `author_function` text NOT NULL,
  `answered_at` datetime NOT NULL,
  `invented` bool NOT NULL DEFAULT (false),
  `answer_answered_by` text NULL,
  `answer_answered_by_organization` text NULL,
  `question_answers` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `answers_cities_answered_by` FOREIGN KEY (`answer_answered_by`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `answers_organizations_answered_by_organization` FOREIGN KEY (`answer_answered_by_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `answers_questions_answers` FOREIGN KEY (`question_answers`) REFERENCES `questions` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `answers_language` CHECK ("language" IN ('FR', 'EN'))
);
-- copy rows from old table "answers" to new temporary table "new_answers"
INSERT INTO `new_answers` (`id`, `body`, `language`, `author_function`, `answered_at`, `invented`, `answer_answered_by`, `question_answers`) SELECT `id`, `body`, `language`, `author_function`, `answered_at`, `invented`, `answer_answered_by`, `question_answers` FROM `answers`;
-- drop "answers" table after copying rows
DROP TABLE `answers`;
-- rename temporary table "new_answers" to "answers"
ALTER TABLE `new_answers` RENAME TO `answers`;
-- create index "answer_question_answers" to table: "answers"
CREATE INDEX `answer_question_answers` ON `answers` (`question_answers`);
-- create index "answer_answer_answered_by" to table: "answers"
CREATE INDEX `answer_answer_answered_by` ON `answers` (`answer_answered_by`);
-- create index "answer_answer_answered_by_organization" to table: "answers"
CREATE INDEX `answer_answer_answered_by_organization` ON `answers` (`answer_answered_by_organization`);
-- create "new_consensuses" table
CREATE TABLE `new_consensuses` (
  `id` text NOT NULL,
  `number` integer NOT NULL,
  `agreed_on` text NOT NULL,
  `place` text NOT NULL DEFAULT (''),
  `invented` bool NOT NULL DEFAULT (false),
  `version` integer NOT NULL DEFAULT (1),
  `statement_fr` text NOT NULL DEFAULT (''),
  `statement_en` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- copy rows from old table "consensuses" to new temporary table "new_consensuses"
INSERT INTO `new_consensuses` (`id`, `number`, `agreed_on`, `place`, `invented`, `statement_fr`, `statement_en`) SELECT `id`, `number`, `agreed_on`, `place`, `invented`, `statement_fr`, `statement_en` FROM `consensuses`;
-- drop "consensuses" table after copying rows
DROP TABLE `consensuses`;
-- rename temporary table "new_consensuses" to "consensuses"
ALTER TABLE `new_consensuses` RENAME TO `consensuses`;
-- create index "consensuses_number_key" to table: "consensuses"
CREATE UNIQUE INDEX `consensuses_number_key` ON `consensuses` (`number`);
-- create "new_coverage_needs" table
CREATE TABLE `new_coverage_needs` (
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
  `version` integer NOT NULL DEFAULT (1),
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
-- copy rows from old table "coverage_needs" to new temporary table "new_coverage_needs"
INSERT INTO `new_coverage_needs` (`id`, `slug`, `title_fr`, `title_en`, `statement_fr`, `statement_en`, `title_key`, `stated_on`, `verified`, `volets`, `themes`, `keywords`, `note_fr`, `note_en`, `city_needs`, `organization_needs`, `region_needs`) SELECT `id`, `slug`, `title_fr`, `title_en`, `statement_fr`, `statement_en`, `title_key`, `stated_on`, `verified`, `volets`, `themes`, `keywords`, `note_fr`, `note_en`, `city_needs`, `organization_needs`, `region_needs` FROM `coverage_needs`;
-- drop "coverage_needs" table after copying rows
DROP TABLE `coverage_needs`;
-- rename temporary table "new_coverage_needs" to "coverage_needs"
ALTER TABLE `new_coverage_needs` RENAME TO `coverage_needs`;
-- create index "coverage_needs_slug_key" to table: "coverage_needs"
CREATE UNIQUE INDEX `coverage_needs_slug_key` ON `coverage_needs` (`slug`);
-- create index "coverageneed_region_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_region_needs` ON `coverage_needs` (`region_needs`);
-- create index "coverageneed_city_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_city_needs` ON `coverage_needs` (`city_needs`);
-- create index "coverageneed_organization_needs" to table: "coverage_needs"
CREATE INDEX `coverageneed_organization_needs` ON `coverage_needs` (`organization_needs`);
-- create "new_indicators" table
CREATE TABLE `new_indicators` (
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
  `version` integer NOT NULL DEFAULT (1),
  `position` integer NOT NULL DEFAULT (0),
  PRIMARY KEY (`id`),
  CONSTRAINT `indicators_direction` CHECK ("direction" IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL')),
  CONSTRAINT `indicators_sensitivity` CHECK ("sensitivity" IN ('NONE', 'PEOPLE_COUNT', 'WORKFORCE_GROUP')),
  CONSTRAINT `indicators_unit` CHECK ("unit" IN ('COUNT', 'PERCENT', 'POINTS', 'CAD', 'DAYS', 'INDEX'))
);
-- copy rows from old table "indicators" to new temporary table "new_indicators"
INSERT INTO `new_indicators` (`id`, `code`, `label_fr`, `label_en`, `definition_fr`, `definition_en`, `numerator_fr`, `numerator_en`, `denominator_fr`, `denominator_en`, `norm_fr`, `norm_en`, `unit`, `direction`, `sensitivity`, `volets`, `computed`, `position`) SELECT `id`, `code`, `label_fr`, `label_en`, `definition_fr`, `definition_en`, `numerator_fr`, `numerator_en`, `denominator_fr`, `denominator_en`, `norm_fr`, `norm_en`, `unit`, `direction`, `sensitivity`, `volets`, `computed`, `position` FROM `indicators`;
-- drop "indicators" table after copying rows
DROP TABLE `indicators`;
-- rename temporary table "new_indicators" to "indicators"
ALTER TABLE `new_indicators` RENAME TO `indicators`;
-- create index "indicators_code_key" to table: "indicators"
CREATE UNIQUE INDEX `indicators_code_key` ON `indicators` (`code`);
-- create "new_organizations" table
CREATE TABLE `new_organizations` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `name` text NOT NULL,
  `name_key` text NOT NULL,
  `kind` text NOT NULL DEFAULT ('NONPROFIT'),
  `url` text NOT NULL DEFAULT (''),
  `country` text NOT NULL DEFAULT ('CA-QC'),
  `version` integer NOT NULL DEFAULT (1),
  `region_organizations` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `organizations_regions_organizations` FOREIGN KEY (`region_organizations`) REFERENCES `regions` (`id`) ON DELETE SET NULL,
  CONSTRAINT `organizations_kind` CHECK ("kind" IN ('MUNICIPAL_ASSOCIATION', 'MINISTRY', 'PUBLIC_BODY', 'NETWORK', 'RESEARCH', 'NONPROFIT', 'REGIONALISATION', 'EMPLOYER', 'PARTNERSHIP'))
);
-- copy rows from old table "organizations" to new temporary table "new_organizations"
INSERT INTO `new_organizations` (`id`, `code`, `name`, `name_key`, `kind`, `url`, `country`, `region_organizations`) SELECT `id`, `code`, `name`, `name_key`, `kind`, `url`, `country`, `region_organizations` FROM `organizations`;
-- drop "organizations" table after copying rows
DROP TABLE `organizations`;
-- rename temporary table "new_organizations" to "organizations"
ALTER TABLE `new_organizations` RENAME TO `organizations`;
-- create index "organizations_code_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_code_key` ON `organizations` (`code`);
-- create index "organization_region_organizations" to table: "organizations"
CREATE INDEX `organization_region_organizations` ON `organizations` (`region_organizations`);
-- create index "organization_name_key" to table: "organizations"
CREATE INDEX `organization_name_key` ON `organizations` (`name_key`);
-- create "new_outcomes" table
CREATE TABLE `new_outcomes` (
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
  `version` integer NOT NULL DEFAULT (1),
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
-- copy rows from old table "outcomes" to new temporary table "new_outcomes"
INSERT INTO `new_outcomes` (`id`, `key`, `label_fr`, `label_en`, `kind`, `value`, `value_min`, `value_max`, `numerator`, `denominator`, `unit`, `sensitivity`, `currency`, `approximation`, `period_start`, `period_end`, `period_key`, `period_label_fr`, `period_label_en`, `group`, `job_category`, `employment_status`, `method`, `already_public`, `note_fr`, `note_en`, `position`, `subject_ref`, `subject_adoption_id`, `subject_city_id`, `subject_hiring_initiative_id`, `indicator_outcomes`, `subject_outreach_mission_id`, `subject_practice_id`, `subject_promotion_tool_id`, `subject_region_id`, `source_outcomes`) SELECT `id`, `key`, `label_fr`, `label_en`, `kind`, `value`, `value_min`, `value_max`, `numerator`, `denominator`, `unit`, `sensitivity`, `currency`, `approximation`, `period_start`, `period_end`, `period_key`, `period_label_fr`, `period_label_en`, `group`, `job_category`, `employment_status`, `method`, `already_public`, `note_fr`, `note_en`, `position`, `subject_ref`, `subject_adoption_id`, `subject_city_id`, `subject_hiring_initiative_id`, `indicator_outcomes`, `subject_outreach_mission_id`, `subject_practice_id`, `subject_promotion_tool_id`, `subject_region_id`, `source_outcomes` FROM `outcomes`;
-- drop "outcomes" table after copying rows
DROP TABLE `outcomes`;
-- rename temporary table "new_outcomes" to "outcomes"
ALTER TABLE `new_outcomes` RENAME TO `outcomes`;
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
-- create "new_questions" table
CREATE TABLE `new_questions` (
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
  `question_asked_by_organization` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `questions_cities_questions` FOREIGN KEY (`about_city_id`) REFERENCES `cities` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_hiring_initiatives_questions` FOREIGN KEY (`about_hiring_initiative_id`) REFERENCES `hiring_initiatives` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_outreach_missions_questions` FOREIGN KEY (`about_outreach_mission_id`) REFERENCES `outreach_missions` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_practices_questions` FOREIGN KEY (`about_practice_id`) REFERENCES `practices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_promotion_tools_questions` FOREIGN KEY (`about_promotion_tool_id`) REFERENCES `promotion_tools` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `questions_cities_asked_by` FOREIGN KEY (`question_asked_by`) REFERENCES `cities` (`id`) ON DELETE SET NULL,
  CONSTRAINT `questions_organizations_asked_by_organization` FOREIGN KEY (`question_asked_by_organization`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `questions_about_one` CHECK (CASE WHEN about_practice_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_hiring_initiative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_promotion_tool_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_outreach_mission_id IS NULL THEN 0 ELSE 1 END + CASE WHEN about_city_id IS NULL THEN 0 ELSE 1 END <= 1),
  CONSTRAINT `questions_about_ref` CHECK (about_ref = COALESCE(about_practice_id, about_hiring_initiative_id, about_promotion_tool_id, about_outreach_mission_id, about_city_id, '')),
  CONSTRAINT `questions_language` CHECK ("language" IN ('FR', 'EN')),
  CONSTRAINT `questions_theme` CHECK ("theme" IN ('ATTRACTION', 'PROMOTION', 'MISSION', 'ACCUEIL', 'RETENTION', 'EMPLOI_MUNICIPAL', 'RECRUTEMENT', 'STAGE', 'FORMATION', 'FRANCISATION', 'LOGEMENT', 'ACCES_SERVICES', 'RAPPROCHEMENT', 'PARTICIPATION', 'CONCERTATION', 'GOUVERNANCE', 'JEUNES', 'REFUGIES', 'SECURITE')),
  CONSTRAINT `questions_topic` CHECK (about_ref <> '' OR theme IS NOT NULL)
);
-- copy rows from old table "questions" to new temporary table "new_questions"
INSERT INTO `new_questions` (`id`, `body`, `language`, `theme`, `author_function`, `asked_at`, `answer_count`, `invented`, `about_ref`, `about_city_id`, `about_hiring_initiative_id`, `about_outreach_mission_id`, `about_practice_id`, `about_promotion_tool_id`, `question_asked_by`) SELECT `id`, `body`, `language`, `theme`, `author_function`, `asked_at`, `answer_count`, `invented`, `about_ref`, `about_city_id`, `about_hiring_initiative_id`, `about_outreach_mission_id`, `about_practice_id`, `about_promotion_tool_id`, `question_asked_by` FROM `questions`;
-- drop "questions" table after copying rows
DROP TABLE `questions`;
-- rename temporary table "new_questions" to "questions"
ALTER TABLE `new_questions` RENAME TO `questions`;
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
-- create index "question_question_asked_by_organization" to table: "questions"
CREATE INDEX `question_question_asked_by_organization` ON `questions` (`question_asked_by_organization`);
-- create index "question_asked_at" to table: "questions"
CREATE INDEX `question_asked_at` ON `questions` (`asked_at`);
-- create "audit_entries" table
CREATE TABLE `audit_entries` (
  `id` text NOT NULL,
  `number` integer NOT NULL,
  `at` datetime NOT NULL,
  `action` text NOT NULL,
  `actor_id` text NOT NULL DEFAULT (''),
  `actor` text NOT NULL DEFAULT (''),
  `actor_city_code` text NOT NULL DEFAULT (''),
  `token_id` text NOT NULL DEFAULT (''),
  `subject_id` text NOT NULL DEFAULT (''),
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `before` text NOT NULL DEFAULT (''),
  `after` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL DEFAULT (''),
  `digest` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "audit_entries_number_key" to table: "audit_entries"
CREATE UNIQUE INDEX `audit_entries_number_key` ON `audit_entries` (`number`);
-- create index "auditentry_subject_id" to table: "audit_entries"
CREATE INDEX `auditentry_subject_id` ON `audit_entries` (`subject_id`);
-- create index "auditentry_actor_id" to table: "audit_entries"
CREATE INDEX `auditentry_actor_id` ON `audit_entries` (`actor_id`);
-- create index "auditentry_city_code" to table: "audit_entries"
CREATE INDEX `auditentry_city_code` ON `audit_entries` (`city_code`);
-- create index "auditentry_action" to table: "audit_entries"
CREATE INDEX `auditentry_action` ON `audit_entries` (`action`);
-- create index "auditentry_at" to table: "audit_entries"
CREATE INDEX `auditentry_at` ON `audit_entries` (`at`);
-- create "drafts" table
CREATE TABLE `drafts` (
  `id` text NOT NULL,
  `kind` text NOT NULL DEFAULT ('PRACTICE'),
  `contribution_id` text NOT NULL DEFAULT (''),
  `open_key` text NULL,
  `base_version` integer NOT NULL DEFAULT (0),
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `version` integer NOT NULL DEFAULT (1),
  `content` json NOT NULL,
  `note` text NOT NULL DEFAULT (''),
  `author_id` text NOT NULL DEFAULT (''),
  `submitter_id` text NOT NULL DEFAULT (''),
  `reviewer_id` text NOT NULL DEFAULT (''),
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `submitted_at` datetime NULL,
  `closed_at` datetime NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `drafts_kind` CHECK ("kind" IN ('PRACTICE', 'HIRING_INITIATIVE', 'PROMOTION_TOOL', 'OUTREACH_MISSION')),
  CONSTRAINT `drafts_owner` CHECK (city_code = '' AND organization_code <> '' OR city_code <> '' AND organization_code = ''),
  CONSTRAINT `drafts_status` CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED', 'PUBLISHED', 'DISCARDED'))
);
-- create index "drafts_open_key_key" to table: "drafts"
CREATE UNIQUE INDEX `drafts_open_key_key` ON `drafts` (`open_key`);
-- create index "draft_city_code" to table: "drafts"
CREATE INDEX `draft_city_code` ON `drafts` (`city_code`);
-- create index "draft_organization_code" to table: "drafts"
CREATE INDEX `draft_organization_code` ON `drafts` (`organization_code`);
-- create index "draft_status" to table: "drafts"
CREATE INDEX `draft_status` ON `drafts` (`status`);
-- create index "draft_contribution_id" to table: "drafts"
CREATE INDEX `draft_contribution_id` ON `drafts` (`contribution_id`);
-- create "draft_revisions" table
CREATE TABLE `draft_revisions` (
  `id` text NOT NULL,
  `version` integer NOT NULL,
  `content` json NOT NULL,
  `author_id` text NOT NULL DEFAULT (''),
  `saved_at` datetime NOT NULL,
  `draft_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `draft_revisions_drafts_revisions` FOREIGN KEY (`draft_id`) REFERENCES `drafts` (`id`) ON DELETE CASCADE
);
-- create index "draftrevision_draft_id" to table: "draft_revisions"
CREATE INDEX `draftrevision_draft_id` ON `draft_revisions` (`draft_id`);
-- create index "draftrevision_draft_id_version" to table: "draft_revisions"
CREATE UNIQUE INDEX `draftrevision_draft_id_version` ON `draft_revisions` (`draft_id`, `version`);
-- create "exact_counts" table
CREATE TABLE `exact_counts` (
  `id` text NOT NULL,
  `city_code` text NOT NULL DEFAULT (''),
  `region_code` text NOT NULL DEFAULT (''),
  `year` integer NOT NULL,
  `indicator_code` text NOT NULL,
  `group` text NOT NULL,
  `employment_status` text NOT NULL DEFAULT (''),
  `value` integer NOT NULL,
  `method` text NOT NULL DEFAULT ('SELF_ID'),
  `note` text NOT NULL DEFAULT (''),
  `told` bool NOT NULL DEFAULT (false),
  `removed` bool NOT NULL DEFAULT (false),
  `version` integer NOT NULL DEFAULT (1),
  `author_id` text NOT NULL DEFAULT (''),
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `exact_counts_group` CHECK ("group" IN ('IMMIGRANT', 'RECENT_IMMIGRANT', 'TEMPORARY_RESIDENT', 'REFUGEE', 'VISIBLE_MINORITY', 'ETHNIC_MINORITY', 'VISIBLE_OR_ETHNIC_MINORITY', 'INDIGENOUS', 'WOMEN', 'DISABILITY', 'ALL', 'DESIGNATED_GROUPS', 'MIGRATION_BACKGROUND')),
  CONSTRAINT `exact_counts_method` CHECK ("method" IN ('ADMIN_RECORD', 'SELF_ID', 'SURVEY', 'ESTIMATE', 'DECLARED', 'PRESS')),
  CONSTRAINT `exact_counts_place` CHECK (city_code = '' AND region_code <> '' OR city_code <> '' AND region_code = ''),
  CONSTRAINT `exact_counts_removed` CHECK (NOT removed OR told AND value = 0 AND note = '')
);
-- create index "exact_count_leaf" to table: "exact_counts"
CREATE UNIQUE INDEX `exact_count_leaf` ON `exact_counts` (`city_code`, `region_code`, `year`, `indicator_code`, `group`, `employment_status`);
-- create index "exactcount_region_code" to table: "exact_counts"
CREATE INDEX `exactcount_region_code` ON `exact_counts` (`region_code`);
-- create "idempotency_keys" table
CREATE TABLE `idempotency_keys` (
  `id` text NOT NULL,
  `owner` text NOT NULL DEFAULT (''),
  `key` text NOT NULL,
  `verb` text NOT NULL,
  `digest` text NOT NULL,
  `answer` json NOT NULL,
  `at` datetime NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "idempotencykey_owner_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX `idempotencykey_owner_key` ON `idempotency_keys` (`owner`, `key`);
-- create index "idempotencykey_at" to table: "idempotency_keys"
CREATE INDEX `idempotencykey_at` ON `idempotency_keys` (`at`);
-- create "interests" table
CREATE TABLE `interests` (
  `id` text NOT NULL,
  `city_code` text NOT NULL DEFAULT (''),
  `volet` text NULL,
  `contribution_id` text NOT NULL DEFAULT (''),
  `open_key` text NULL,
  `message` text NOT NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('SUBMITTED'),
  `answer` text NOT NULL DEFAULT (''),
  `version` integer NOT NULL DEFAULT (1),
  `author_id` text NOT NULL DEFAULT (''),
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `interests_object` CHECK (volet IS NULL AND contribution_id <> '' OR volet IS NOT NULL AND contribution_id = ''),
  CONSTRAINT `interests_status` CHECK ("status" IN ('SUBMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT `interests_volet` CHECK ("volet" IN ('VOLET_1', 'VOLET_2', 'VOLET_3'))
);
-- create index "interests_open_key_key" to table: "interests"
CREATE UNIQUE INDEX `interests_open_key_key` ON `interests` (`open_key`);
-- create index "interest_city_code" to table: "interests"
CREATE INDEX `interest_city_code` ON `interests` (`city_code`);
-- create index "interest_status" to table: "interests"
CREATE INDEX `interest_status` ON `interests` (`status`);
-- create "member_answers" table
CREATE TABLE `member_answers` (
  `id` text NOT NULL,
  `body` text NOT NULL,
  `language` text NOT NULL DEFAULT ('FR'),
  `author_function` text NOT NULL,
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `author_id` text NOT NULL DEFAULT (''),
  `answered_at` datetime NOT NULL,
  `question_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `member_answers_member_questions_answers` FOREIGN KEY (`question_id`) REFERENCES `member_questions` (`id`) ON DELETE CASCADE
);
-- create index "memberanswer_question_id" to table: "member_answers"
CREATE INDEX `memberanswer_question_id` ON `member_answers` (`question_id`);
-- create "member_questions" table
CREATE TABLE `member_questions` (
  `id` text NOT NULL,
  `body` text NOT NULL,
  `language` text NOT NULL DEFAULT ('FR'),
  `theme` text NULL,
  `about_id` text NOT NULL DEFAULT (''),
  `author_function` text NOT NULL,
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `author_id` text NOT NULL DEFAULT (''),
  `answer_count` integer NOT NULL DEFAULT (0),
  `asked_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `member_questions_topic` CHECK (about_id <> '' OR theme IS NOT NULL)
);
-- create index "memberquestion_about_id" to table: "member_questions"
CREATE INDEX `memberquestion_about_id` ON `member_questions` (`about_id`);
-- create index "memberquestion_asked_at" to table: "member_questions"
CREATE INDEX `memberquestion_asked_at` ON `member_questions` (`asked_at`);
-- create "one_time_links" table
CREATE TABLE `one_time_links` (
  `id` text NOT NULL,
  `hash` text NOT NULL,
  `purpose` text NOT NULL DEFAULT ('INVITATION'),
  `created_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `used_at` datetime NULL,
  `user_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `one_time_links_users_links` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE,
  CONSTRAINT `one_time_links_purpose` CHECK ("purpose" IN ('INVITATION', 'RESET'))
);
-- create index "one_time_links_hash_key" to table: "one_time_links"
CREATE UNIQUE INDEX `one_time_links_hash_key` ON `one_time_links` (`hash`);
-- create index "onetimelink_user_id" to table: "one_time_links"
CREATE INDEX `onetimelink_user_id` ON `one_time_links` (`user_id`);
-- create "published_leaves" table
CREATE TABLE `published_leaves` (
  `id` text NOT NULL,
  `key` text NOT NULL,
  `year` integer NOT NULL,
  `group` text NOT NULL,
  `employment_status` text NULL,
  `value` integer NULL,
  `suppression` text NOT NULL,
  `below` integer NOT NULL DEFAULT (0),
  `release_number` integer NOT NULL,
  `position` integer NOT NULL DEFAULT (0),
  `city_leaves` text NULL,
  `indicator_leaves` text NOT NULL,
  `region_leaves` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `published_leaves_cities_leaves` FOREIGN KEY (`city_leaves`) REFERENCES `cities` (`id`) ON DELETE CASCADE,
  CONSTRAINT `published_leaves_indicators_leaves` FOREIGN KEY (`indicator_leaves`) REFERENCES `indicators` (`id`) ON DELETE CASCADE,
  CONSTRAINT `published_leaves_regions_leaves` FOREIGN KEY (`region_leaves`) REFERENCES `regions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `published_leaves_employment_status` CHECK ("employment_status" IN ('PERMANENT', 'TEMPORARY', 'SEASONAL', 'ON_CALL', 'INTERN')),
  CONSTRAINT `published_leaves_group` CHECK ("group" IN ('IMMIGRANT', 'RECENT_IMMIGRANT', 'TEMPORARY_RESIDENT', 'REFUGEE', 'VISIBLE_MINORITY', 'ETHNIC_MINORITY', 'VISIBLE_OR_ETHNIC_MINORITY', 'INDIGENOUS', 'WOMEN', 'DISABILITY', 'ALL', 'DESIGNATED_GROUPS', 'MIGRATION_BACKGROUND')),
  CONSTRAINT `published_leaves_masked` CHECK (value IS NULL AND suppression <> 'ROUNDED' OR value >= 5 AND suppression = 'ROUNDED'),
  CONSTRAINT `published_leaves_suppression` CHECK ("suppression" IN ('SMALL_NUMBER', 'ROUNDED', 'SMALL_WORKFORCE', 'SMALL_DENOMINATOR', 'TOO_FEW', 'OVERLAP', 'ALREADY_PUBLIC'))
);
-- create index "published_leaves_key_key" to table: "published_leaves"
CREATE UNIQUE INDEX `published_leaves_key_key` ON `published_leaves` (`key`);
-- create index "publishedleaf_city_leaves" to table: "published_leaves"
CREATE INDEX `publishedleaf_city_leaves` ON `published_leaves` (`city_leaves`);
-- create index "publishedleaf_region_leaves" to table: "published_leaves"
CREATE INDEX `publishedleaf_region_leaves` ON `published_leaves` (`region_leaves`);
-- create index "publishedleaf_indicator_leaves" to table: "published_leaves"
CREATE INDEX `publishedleaf_indicator_leaves` ON `published_leaves` (`indicator_leaves`);
-- create index "publishedleaf_year" to table: "published_leaves"
CREATE INDEX `publishedleaf_year` ON `published_leaves` (`year`);
-- create index "publishedleaf_position" to table: "published_leaves"
CREATE INDEX `publishedleaf_position` ON `published_leaves` (`position`);
-- create "releases" table
CREATE TABLE `releases` (
  `id` text NOT NULL,
  `number` integer NOT NULL,
  `released_at` datetime NOT NULL,
  `rule_version` text NOT NULL,
  `leaf_count` integer NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "releases_number_key" to table: "releases"
CREATE UNIQUE INDEX `releases_number_key` ON `releases` (`number`);
-- create "sessions" table
CREATE TABLE `sessions` (
  `id` text NOT NULL,
  `hash` text NOT NULL,
  `device` text NOT NULL DEFAULT (''),
  `created_at` datetime NOT NULL,
  `seen_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `user_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sessions_users_sessions` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
-- create index "sessions_hash_key" to table: "sessions"
CREATE UNIQUE INDEX `sessions_hash_key` ON `sessions` (`hash`);
-- create index "session_user_id" to table: "sessions"
CREATE INDEX `session_user_id` ON `sessions` (`user_id`);
-- create "tokens" table
CREATE TABLE `tokens` (
  `id` text NOT NULL,
  `hash` text NOT NULL,
  `hint` text NOT NULL,
  `name` text NOT NULL,
  `scopes` json NOT NULL,
  `created_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `used_at` datetime NULL,
  `revoked_at` datetime NULL,
  `user_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `tokens_users_tokens` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
-- create index "tokens_hash_key" to table: "tokens"
CREATE UNIQUE INDEX `tokens_hash_key` ON `tokens` (`hash`);
-- create index "token_user_id" to table: "tokens"
CREATE INDEX `token_user_id` ON `tokens` (`user_id`);
-- create "users" table
CREATE TABLE `users` (
  `id` text NOT NULL,
  `email` text NOT NULL,
  `email_key` text NOT NULL,
  `function` text NOT NULL,
  `role` text NOT NULL DEFAULT ('READER'),
  `status` text NOT NULL DEFAULT ('INVITED'),
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `inviting` bool NOT NULL DEFAULT (false),
  `language` text NOT NULL DEFAULT ('FR'),
  `password_hash` text NOT NULL DEFAULT (''),
  `issuer` text NOT NULL DEFAULT (''),
  `subject` text NULL,
  `invited_by` text NOT NULL DEFAULT (''),
  `created_at` datetime NOT NULL,
  `signed_in_at` datetime NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `users_belongs` CHECK (role IN ('EDITOR', 'READER') AND city_code <> '' AND organization_code = '' OR role = 'PARTNER' AND organization_code <> '' AND city_code = '' OR role IN ('UMQ', 'MIFI') AND city_code = '' AND organization_code = ''),
  CONSTRAINT `users_language` CHECK ("language" IN ('FR', 'EN')),
  CONSTRAINT `users_role` CHECK ("role" IN ('EDITOR', 'READER', 'PARTNER', 'UMQ', 'MIFI')),
  CONSTRAINT `users_status` CHECK ("status" IN ('INVITED', 'ACTIVE', 'SUSPENDED'))
);
-- create index "users_email_key_key" to table: "users"
CREATE UNIQUE INDEX `users_email_key_key` ON `users` (`email_key`);
-- create index "user_issuer_subject" to table: "users"
CREATE UNIQUE INDEX `user_issuer_subject` ON `users` (`issuer`, `subject`);
-- create index "user_city_code" to table: "users"
CREATE INDEX `user_city_code` ON `users` (`city_code`);
-- create index "user_organization_code" to table: "users"
CREATE INDEX `user_organization_code` ON `users` (`organization_code`);
-- create "withdrawals" table
CREATE TABLE `withdrawals` (
  `id` text NOT NULL,
  `kind` text NOT NULL DEFAULT ('PRACTICE'),
  `contribution_id` text NOT NULL DEFAULT (''),
  `city_code` text NOT NULL DEFAULT (''),
  `organization_code` text NOT NULL DEFAULT (''),
  `slug` text NOT NULL,
  `title` text NOT NULL DEFAULT (''),
  `version` integer NOT NULL,
  `reason` text NOT NULL DEFAULT (''),
  `content` json NOT NULL,
  `withdrawn_by` text NOT NULL DEFAULT (''),
  `withdrawn_at` datetime NOT NULL,
  `restored_at` datetime NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `withdrawals_kind` CHECK ("kind" IN ('PRACTICE', 'HIRING_INITIATIVE', 'PROMOTION_TOOL', 'OUTREACH_MISSION'))
);
-- create index "withdrawal_contribution_id" to table: "withdrawals"
CREATE INDEX `withdrawal_contribution_id` ON `withdrawals` (`contribution_id`);
-- create index "withdrawal_city_code" to table: "withdrawals"
CREATE INDEX `withdrawal_city_code` ON `withdrawals` (`city_code`);
-- create index "withdrawal_organization_code" to table: "withdrawals"
CREATE INDEX `withdrawal_organization_code` ON `withdrawals` (`organization_code`);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;
