-- A complaint as a source of evidence. A value that is added to an enumeration may be used only after this migration's transaction.
ALTER TYPE "evidence_source" ADD VALUE 'complaint';
