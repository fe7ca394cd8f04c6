package org.bancheng.workflow.petitions;

import java.util.Optional;
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

    PetitionDesk(Petitions petitions, Advisor advisor) {
        this.petitions = petitions;
        this.advisor = advisor;
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

    /** What is advised and why, from the answers of the form. */
    public Advice advice(Petition petition) {
        return advisor.advise(petition.signals());
    }
}
