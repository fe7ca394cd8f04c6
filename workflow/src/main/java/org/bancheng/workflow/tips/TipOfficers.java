package org.bancheng.workflow.tips;

import java.security.KeyPair;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 线索专员 and their keys. Nobody else has one, and nobody can make or open one for them. */
@Service
public class TipOfficers {

    private static final Logger LOG = LoggerFactory.getLogger(TipOfficers.class);

    private final OfficerKeys keys;
    private final OfficerProof proof;
    private final PassphraseTries tries;
    private final TipKeys tipKeys;
    private final UnitTree units;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TipOfficers(
            OfficerKeys keys,
            OfficerProof proof,
            PassphraseTries tries,
            TipKeys tipKeys,
            UnitTree units,
            Clock clock,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.proof = proof;
        this.tries = tries;
        this.tipKeys = tipKeys;
        this.units = units;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether the officer has set a passphrase. */
    public boolean isEnrolled(Person officer) {
        requireOfficer(officer);
        return keys.find(officer.id()).isPresent();
    }

    /**
     * Makes the officer's key pair at the first passphrase, and opens the vault.
     *
     * @throws TipRefused when the passphrase is too short or there is one already
     */
    public Vault enrol(Person officer, String passphrase) {
        requireOfficer(officer);
        KeyPair pair = Wrapping.newPair();
        try {
            keys.add(key(officer, 1, pair, passphrase));
        } catch (DuplicateKeyException e) {
            throw new TipRefused("tip.enrolled");
        }
        LOG.info("Vault: staff {} enrolled", officer.id());
        return new Vault(officer.id(), pair);
    }

    /**
     * Opens the vault for this session.
     *
     * @throws TipRefused when the passphrase is wrong, or was wrong too often
     */
    public Vault unlock(Person officer, String passphrase) {
        requireOfficer(officer);
        tries.require(officer.id());
        OfficerKey key =
                keys.find(officer.id()).orElseThrow(() -> new TipRefused("tip.not-enrolled"));
        try {
            KeyPair pair = OfficerSeal.open(key, new Passphrase(passphrase));
            tries.right(officer.id());
            return new Vault(officer.id(), pair);
        } catch (SealBroken e) {
            tries.wrong(officer.id());
            LOG.info("Vault: wrong passphrase of staff {}", officer.id());
            throw new TipRefused("tip.passphrase.wrong");
        }
    }

    /**
     * A new pair for a forgotten passphrase. What the old one opened is lost to this officer until
     * a colleague lets them in again.
     *
     * @throws TipRefused when the passphrase is too short, or nothing was set before
     */
    public Vault startOver(Person officer, String passphrase) {
        requireOfficer(officer);
        OfficerKey old =
                keys.find(officer.id()).orElseThrow(() -> new TipRefused("tip.not-enrolled"));
        KeyPair pair = Wrapping.newPair();
        // the slow hash is done before a connection is taken
        OfficerKey renewed = key(officer, old.version() + 1, pair, passphrase);
        transaction.executeWithoutResult(status -> {
            if (!keys.replace(renewed)) {
                throw new TipRefused("tip.enrolled");
            }
            tipKeys.forget(officer.id());
        });
        tries.right(officer.id());
        LOG.info("Vault: staff {} started over", officer.id());
        return new Vault(officer.id(), pair);
    }

    /**
     * 更换线索口令, by who knows the old one: a new pair too, so that whoever has seen the old passphrase
     * and an old copy of the database reads nothing that comes. Everything stays within reach.
     *
     * @throws TipRefused when the old one is wrong, or the new one too short
     */
    public Vault change(Person officer, String passphrase, String chosen) {
        Vault old = unlock(officer, passphrase);
        int version = keys.find(officer.id()).orElseThrow().version();
        KeyPair pair = Wrapping.newPair();
        OfficerKey renewed = key(officer, version + 1, pair, chosen);
        transaction.executeWithoutResult(status -> {
            if (!keys.replace(renewed)) {
                throw new TipRefused("tip.enrolled");
            }
            tipKeys.rewrap(officer, old, renewed);
        });
        old.close();
        LOG.info("Vault: staff {} changed the passphrase", officer.id());
        return new Vault(officer.id(), pair);
    }

    /** What stands in the way of leaving. */
    @Transactional(readOnly = true)
    public Leaving leaving(Person officer) {
        requireOfficer(officer);
        return new Leaving(tipKeys.onlyWith(officer), colleagues(officer));
    }

    /**
     * 离任: lets every colleague of the unit into what this officer can open, and gives up the own
     * key.
     *
     * @throws TipRefused when there is nobody to leave the tips to
     */
    @Transactional
    public void leave(Person officer, Vault vault) {
        requireOfficer(officer);
        for (OfficerKey reader : keys.readersIn(officer.unitCode())) {
            if (reader.staffId() != officer.id()) {
                tipKeys.share(officer, vault, reader);
            }
        }
        if (tipKeys.onlyWith(officer) > 0) {
            throw new TipRefused("tip.leave.last");
        }
        tipKeys.forget(officer.id());
        keys.remove(officer.id());
        LOG.info("Vault: staff {} left", officer.id());
    }

    /** Names of the enrolled colleagues of the own unit: who could let this officer in. */
    @Transactional(readOnly = true)
    public List<String> colleagues(Person officer) {
        requireOfficer(officer);
        return keys.readersIn(officer.unitCode()).stream()
                .filter(key -> key.staffId() != officer.id())
                .map(key -> keys.nameOf(key.staffId()))
                .toList();
    }

    /** Colleagues of the own unit who cannot open some tip this officer can. */
    @Transactional(readOnly = true)
    public List<WaitingOfficer> waiting(Person officer) {
        requireOfficer(officer);
        return keys.readersIn(officer.unitCode()).stream()
                .filter(key -> key.staffId() != officer.id())
                .flatMap(key -> tipKeys.waiting(officer, key.staffId()).stream())
                .toList();
    }

    /**
     * 授权给新同事: wraps every tip this officer can open for a colleague of the same unit.
     *
     * @return how many tips the colleague can open more than before
     * @throws NotAllowed when that is no enrolled colleague of the own unit
     */
    @Transactional
    public int letIn(Person officer, Vault vault, long colleague) {
        requireOfficer(officer);
        OfficerKey key =
                keys.readersIn(officer.unitCode()).stream()
                        .filter(reader ->
                                reader.staffId() == colleague && colleague != officer.id())
                        .findFirst()
                        .orElseThrow(() -> new NotAllowed("no colleague of the vault"));
        int tips = tipKeys.share(officer, vault, key);
        LOG.info("Vault: staff {} let staff {} in", officer.id(), colleague);
        return tips;
    }

    private OfficerKey key(Person officer, int version, KeyPair pair, String passphrase) {
        if (units.required(officer.unitCode()).type() != UnitType.DRUG_CONTROL) {
            throw new TipRefused("tip.unit");
        }
        LocalDate today = Shanghai.dateOf(clock.instant());
        return OfficerSeal.seal(
                officer.id(), version, pair, Passphrase.chosen(passphrase), today, proof);
    }

    static void requireOfficer(Person person) {
        if (!person.is(Role.TIP_OFFICER)) {
            throw new NotAllowed("the vault");
        }
    }
}
