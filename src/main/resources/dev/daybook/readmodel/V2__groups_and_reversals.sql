-- A decision to reverse looks for the other legs of a transfer, and for an earlier reversal.
CREATE INDEX event_group ON event (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX event_reverses ON event (reverses) WHERE reverses IS NOT NULL;
