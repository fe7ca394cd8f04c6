package org.bancheng.ui.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.bancheng.ui.components.Titled;

/** No page at this address, or none for this person. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
class NotFoundView extends Sorry implements HasErrorParameter<NotFoundException>, Titled {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> fault) {
        say("common.notFound");
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String titleKey() {
        return "common.notFound.title";
    }
}
