create trigger cycle_version_no_update before update on cycle_version when old.state = 'PUBLISHED' begin
    select raise(abort, 'A published version never changes.');
end;
create trigger cycle_version_no_delete before delete on cycle_version when old.state = 'PUBLISHED' begin
    select raise(abort, 'A published version never changes.');
end;
