-- A desk asks for one of its scans by the scan's number, which no index began with: the question would
-- have read every scan of the institution. The number is unique, and now the table says so.
create unique index scan_number on scan (scan_id);
