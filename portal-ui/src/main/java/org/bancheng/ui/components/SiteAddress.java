package org.bancheng.ui.components;

import jakarta.servlet.http.HttpServletRequest;

/** The portal's address as the reader reached it, short enough to be typed from paper. */
public final class SiteAddress {

    private SiteAddress() {}

    /** Where a code is looked up: {@code host/track}; a usual port is left out. */
    public static String track(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = port == 80 || port == 443;
        return request.getServerName()
                + (usual ? "" : ":" + port)
                + request.getContextPath()
                + "/track";
    }
}
