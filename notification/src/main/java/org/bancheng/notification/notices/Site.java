package org.bancheng.notification.notices;

import java.net.URI;
import java.net.URISyntaxException;
import org.bancheng.db.SettingProblem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the portal is found from outside. Links in mails lead to pages that open nothing by
 * themselves; without a known address there are none.
 */
@Component
public class Site {

    static final String SETTING = "BANCHENG_SITE_URL";

    private final String address;

    Site(Environment environment) {
        String named = environment.getProperty("bancheng.site.url");
        this.address = named == null ? "" : checked(named.strip());
    }

    /** Where a resident types the receipt code. */
    public String track() {
        return page("/track");
    }

    /** Where a resident says whether a problem stayed away; empty without a token. */
    String recheck(String token) {
        return token.isEmpty() ? "" : page("/plain/recheck/" + token);
    }

    /** The staff's worklist. */
    public String desk() {
        return page("/desk");
    }

    /** The leaders' figures. */
    public String dashboard() {
        return page("/dashboard");
    }

    /** A card of matters with one cause. */
    public String cause(long id) {
        return page("/desk/causes/" + id);
    }

    /** A matter on the desk. */
    String matter(String reference) {
        return page("/desk/matters/" + reference);
    }

    private String page(String path) {
        return address.isEmpty() ? "" : address + path;
    }

    private static String checked(String named) {
        try {
            URI uri = new URI(named);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (named.isEmpty() || (web && uri.getHost() != null && uri.getQuery() == null)) {
                return named.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw problem(named);
        }
        throw problem(named);
    }

    private static SettingProblem problem(String named) {
        return new SettingProblem(
                SETTING,
                "must be the portal's address, such as https://example.org, not \"" + named + "\"");
    }
}
