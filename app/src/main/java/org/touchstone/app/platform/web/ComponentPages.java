package org.touchstone.app.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;

/// All components on one page, for those who build pages with them.
@Controller
class ComponentPages {

    @Permits(Right.OWN_ACCOUNT)
    @GetMapping("/components")
    Page components(@RequestParam(defaultValue = "") String q) {
        Form form = Form.of(Map.of("name", "Ana")).problem("code", Saying.of("components.problem"));
        return Page.of("desk/components", "components.title", new ComponentsModel(form, q, moments(q)));
    }

    private static List<String> moments(String typed) {
        Words words = Words.in(Visit.current().language());
        return Stream.of("components.moment.ask", "components.moment.ticket", "components.moment.wait")
                .map(words::say)
                .filter(name -> name.toLowerCase(words.language().locale())
                        .contains(typed.toLowerCase(words.language().locale()).strip()))
                .toList();
    }
}
