package org.touchstone.app.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;

/// An address of the running workbench, as the method that answers it is annotated.
///
/// @param pattern the address with its places, such as `/people/{id}`
/// @param right empty if the method carries no [Permits]
record Door(String method, String pattern, Optional<Right> right) {

    /// Every address there is, by address and method.
    static List<Door> all(ApplicationContext context) {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<Door> doors = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Optional<Right> right = Optional.ofNullable(handler.getMethodAnnotation(Permits.class))
                    .map(Permits::value);
            var methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    doors.add(new Door("GET", pattern, right));
                }
                for (RequestMethod method : methods) {
                    doors.add(new Door(method.name(), pattern, right));
                }
            }
        });
        doors.sort(Comparator.comparing(Door::pattern).thenComparing(Door::method));
        return doors;
    }

    /// Method and address, as the table of probes names it.
    String name() {
        return method + " " + pattern;
    }
}
