package org.touchstone.app.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form of a page, as a browser would send it.
///
/// @param action where it goes
/// @param fields by name, with what stands in them; the secret is not among them
record HtmlForm(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b([^>]*)>([^<]*)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected");

    /// The forms of a page that change something.
    static List<HtmlForm> of(String page) {
        List<HtmlForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String action = attribute(form.group(1), "action");
            if (attribute(form.group(1), "method").equals("post")
                    && !form.group(1).contains("multipart")) {
                forms.add(new HtmlForm(action, fields(form.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, String> fields(String inside) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(inside);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            boolean unchosen =
                    Set.of("radio", "checkbox").contains(attribute(field.group(2), "type")) && fields.containsKey(name);
            if (!name.isEmpty() && !name.equals("_csrf") && !unchosen) {
                fields.put(name, value(field, inside));
            }
        }
        return fields;
    }

    private static String value(Matcher field, String inside) {
        return switch (field.group(1)) {
            case "textarea" -> plain(field.group(3).strip());
            case "select" -> {
                int end = inside.indexOf("</select>", field.end());
                Matcher chosen = OPTION.matcher(inside.substring(field.end(), Math.max(end, field.end())));
                yield chosen.find() ? plain(chosen.group(1)) : "";
            }
            default -> attribute(field.group(2), "value");
        };
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /// As it is sent with something else in one field, name after value.
    String[] with(String name, String value) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((field, stands) -> {
            pairs.add(field);
            pairs.add(field.equals(name) ? value : stands);
        });
        return pairs.toArray(String[]::new);
    }
}
