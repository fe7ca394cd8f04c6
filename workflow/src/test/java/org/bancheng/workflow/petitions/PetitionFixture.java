package org.bancheng.workflow.petitions;

import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Petitions that read as sentences. */
public final class PetitionFixture {

    public static final String HALL = "HALL-330106";
    public static final String NEIGHBOUR = "HALL-330105";
    public static final String BUREAU = "BUR-330106";
    public static final String STORY = "我的车在外地有违章,早就处理掉了 🚗 𠮷<b>粗体</b>";

    private PetitionFixture() {}

    /** 异地车辆过户, at the hall of 西湖区. */
    public static PetitionForm petition(Signal... signals) {
        return petition(HALL, null, signals);
    }

    public static PetitionForm petition(String window, @Nullable String about, Signal... signals) {
        return new PetitionForm(
                "异地车辆过户",
                "VEHICLE",
                window,
                about,
                STORY,
                "冯先生",
                new PhoneNumber("138 0000 0001"),
                new EmailAddress("feng@example.org"),
                Set.of(signals),
                Locale.SIMPLIFIED_CHINESE);
    }

    /** A token as a form makes one. */
    public static String token() {
        return java.util.UUID.randomUUID().toString();
    }
}
