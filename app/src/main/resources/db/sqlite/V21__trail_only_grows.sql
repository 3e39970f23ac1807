create trigger trail_no_update before update on trail begin
    select raise(abort, 'The trail only grows.');
end;
create trigger trail_no_delete before delete on trail begin
    select raise(abort, 'The trail only grows.');
end;
