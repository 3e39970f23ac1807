create function trail_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'The trail only grows.';
end
$$;
create trigger trail_only_grows before update or delete or truncate on trail
    for each statement execute function trail_only_grows();
