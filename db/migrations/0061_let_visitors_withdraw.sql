-- Whoever asked by the join page without signing in has no person. Their transaction runs under the id of what they asked,
-- once the server has checked the signed ticket of that request, and reaches that one line of the register.

create policy communities_joins_visitor_read on communities_joins for select
  using (school_id = krug_school() and name is not null and id = krug_person());
create policy communities_joins_visitor_withdraw on communities_joins for update
  using (school_id = krug_school() and name is not null and id = krug_person()
    and (settled_as is null or settled_as = 'withdrawn'))
  with check (school_id = krug_school() and id = krug_person()
    and person_id is null and (settled_as is null or settled_as = 'withdrawn'));
