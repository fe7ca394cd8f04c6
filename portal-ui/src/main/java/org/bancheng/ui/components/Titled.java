package org.bancheng.ui.components;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen whose browser title is “its title · 办成”, in the language of the page. */
public interface Titled extends HasDynamicTitle {

    /** The key of the screen's own part of the title. */
    String titleKey();

    @Override
    default String getPageTitle() {
        return I18NProvider.translate(titleKey()) + " · " + I18NProvider.translate("common.name");
    }
}
