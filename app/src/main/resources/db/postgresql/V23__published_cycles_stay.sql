create function published_cycles_stay() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'A published version never changes.';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger published_cycles_stay before update or delete on cycle_version
    for each row execute function published_cycles_stay();
