package org.touchstone.app.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;

/// What programs may ask about accounts, with a token.
@RestController
class ProgramPages {

    /// In whose name the token acts, and what it may do.
    @Permits(Right.OWN_ACCOUNT)
    @GetMapping(value = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> me() {
        Visitor me = Visit.current().person();
        Map<String, Object> told = new TreeMap<>();
        told.put("account", me.account());
        told.put("name", me.name());
        told.put("rights", me.rights().stream().sorted().map(Right::name).toList());
        told.put("everywhere", me.scope() instanceof Scope.Everywhere);
        told.put("branches", me.scope() instanceof Scope.Branches(var codes) ? List.copyOf(codes) : List.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
    }
}
