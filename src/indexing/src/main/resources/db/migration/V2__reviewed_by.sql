-- The editor who reviewed a quotation, as the token names them. It has no index: as with the other
-- filters of quotations alone, rows are looked at on the way of another. A rebuild fills it in.
alter table quote add column reviewed_by text;
