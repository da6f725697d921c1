-- atlas:delimiter \n\n

-- the audit trail only grows: an entry is never changed nor deleted
CREATE FUNCTION audit_trail_only_grows() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
  RAISE EXCEPTION ''the audit trail only grows'';
END';

CREATE TRIGGER audit_entries_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_only_grows();
