package org.bancheng.workflow.petitions;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.care.WantedCare;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.stereotype.Component;

/** The extra help (暖心办) that fits the special needs a resident named. */
@Component
class NeededCare implements WantedCare {

    private final Petitions petitions;
    private final FormQuestions asking;

    NeededCare(Petitions petitions, FormQuestions asking) {
        this.petitions = petitions;
        this.asking = asking;
    }

    @Override
    public Set<String> services(MatterId matter) {
        Set<String> needs =
                petitions
                        .find(matter)
                        .map(petition -> petition.content().telling().needs())
                        .orElse(Set.of());
        return asking.needs().stream()
                .filter(need -> needs.contains(need.code()))
                .map(SpecialNeed::service)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
