package org.bancheng.workflow.petitions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.consultation.PartyFile;
import org.bancheng.workflow.handling.MatterFile;
import org.springframework.stereotype.Service;

/** Opens a petition's content for somebody who has its file in hand. */
@Service
public class PetitionDesk {

    private final Petitions petitions;
    private final Advisor advisor;
    private final Categories categories;
    private final FormQuestions asking;

    PetitionDesk(
            Petitions petitions, Advisor advisor, Categories categories, FormQuestions asking) {
        this.petitions = petitions;
        this.advisor = advisor;
        this.categories = categories;
        this.asking = asking;
    }

    /** The content; empty for a matter of another lane or out of a ledger. */
    public Optional<Petition> read(MatterFile file) {
        return petitions.find(file.matter().id());
    }

    /** What leaves with a petition that is a drug clue, for the step that erases it here. */
    public Optional<MovingPetition> moving(MatterFile file) {
        return petitions.moving(file.matter().id());
    }

    /** The story alone, for a party to its consultation: neither name nor number. */
    public Optional<String> story(PartyFile file) {
        return petitions.find(file.matter()).map(petition -> petition.content().story());
    }

    /** The category from the uppermost down to the finest that was chosen. */
    public List<Category> path(Petition petition) {
        return categories.path(petition.category());
    }

    /** The extra questions its category is asked. */
    public List<ExtraQuestion> questions(Petition petition) {
        return asking.questions(petition.category());
    }

    /** The special needs the resident named. */
    public List<SpecialNeed> needs(Petition petition) {
        Set<String> named = petition.content().telling().needs();
        return asking.needs().stream().filter(need -> named.contains(need.code())).toList();
    }

    /** What is advised and why, from the answers of the form. */
    public Advice advice(Petition petition) {
        return advisor.advise(petition.signals());
    }
}
