create trigger fact_stays_as_it_is before update on fact
begin
  select raise(abort, 'A fact never changes: add one that corrects it.');
end;

create trigger fact_stays before delete on fact
begin
  select raise(abort, 'A fact is never deleted: add one that retracts it.');
end;
