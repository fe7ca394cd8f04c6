package org.bancheng.ui.layout;

/**
 * A link of a navigation.
 *
 * @param path absolute, such as {@code /track}
 * @param key of its text
 */
record Link(String path, String key) {

    /** Whether the link stands for the page at this location, or for one below it. */
    boolean leadsTo(String location) {
        var page = "/" + location;
        return page.equals(path) || (path.length() > 1 && page.startsWith(path + "/"));
    }
}
