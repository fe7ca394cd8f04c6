package org.bancheng.workflow.tips;

import java.util.Locale;
import java.util.UUID;
import org.bancheng.workflow.handling.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Tips that read as sentences. */
public final class TipFixture {

    public static final String COUNTY = "330106";
    public static final String COUNTY_UNIT = "NDC-330106";
    public static final String NEIGHBOUR_UNIT = "NDC-330105";
    public static final String CITY_UNIT = "NDC-330100";
    public static final String PROVINCE_UNIT = "NDC-330000";
    public static final String PASSPHRASE = "四月的雨 打在旧窗台 上面";
    public static final String STORY = "三楼出租屋每晚有人进出 🚪 𠮷<b>气味</b>很怪";

    private TipFixture() {}

    /** 出租房, in 西湖区. */
    public static TipForm tip() {
        return tip(STORY, COUNTY, null);
    }

    public static TipForm tip(String story, @Nullable String region, @Nullable String email) {
        return new TipForm(
                TipType.PLACES,
                story,
                "文三路某小区",
                "最近两周,多在夜里",
                region,
                email == null ? null : new EmailAddress(email),
                Locale.SIMPLIFIED_CHINESE);
    }

    /** A token as a form makes one. */
    public static String token() {
        return UUID.randomUUID().toString();
    }
}
