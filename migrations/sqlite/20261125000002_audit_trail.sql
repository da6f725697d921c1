-- atlas:delimiter \n\n

-- the audit trail only grows: an entry is never changed
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries`
BEGIN
  SELECT RAISE(ABORT, 'the audit trail only grows');
END;

-- nor deleted
CREATE TRIGGER `audit_entries_no_delete` BEFORE DELETE ON `audit_entries`
BEGIN
  SELECT RAISE(ABORT, 'the audit trail only grows');
END;
