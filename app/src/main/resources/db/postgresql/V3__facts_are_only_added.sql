create function fact_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A fact never changes and is never deleted: add one that corrects or retracts it.';
end
$$;

create trigger fact_stays_as_it_is before update or delete or truncate on fact
  for each statement execute function fact_stays();

-- The blobs are columns packed tightly already; packing them again would only cost time.
alter table part alter column body set storage external;
