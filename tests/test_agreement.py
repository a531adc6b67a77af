"""An agreement never changes in place: every change gives a new one, ids live for ever, and what nobody answered is known to be ours."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import agreements
from tests.variants import agreement_of, tree_for, vragen
from wizard.agreement import presets
from wizard.agreement.agreement import AfwijkendeTekst, Agreement, Stuk
from wizard.agreement.change import add, change, move, remove, rename, with_stuk
from wizard.agreement.load import load, with_standard
from wizard.agreement.parameter import Parameter
from wizard.agreement.writing import to_yaml
from wizard.messages import InvoerFout


def _agreement(*lines: str) -> Agreement:
    return load("\n".join(["versie: 1", *lines]).encode())


@pytest.fixture
def one() -> Agreement:
    return _agreement("voorzieningen:", "  - soort: loopbaanadvies")


# change --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("loopbaanadvies.normkracht", "plicht", "plicht"),
        ("loopbaanadvies.bedrag.euro", "€ 1.750,00", Decimal(1750)),
        ("loopbaanadvies.bedrag.euro", "1750", Decimal(1750)),
        ("loopbaanadvies.bedrag.euro", Decimal(1750), Decimal(1750)),
        ("loopbaanadvies.frequentie.jaren", "vier", 4),
        ("loopbaanadvies.frequentie.jaren", None, None),
        ("loopbaanadvies.vorm", ["gesprek", "scan"], ("gesprek", "scan")),
        ("cao.naam", "  Metaal ", "Metaal"),
    ],
)
def test_an_answer_is_read_as_it_is_typed(one: Agreement, path: str, typed: object, value: object) -> None:
    assert change(one, path, typed).waarde(path) == value


def test_the_old_agreement_stays_what_it_was(one: Agreement) -> None:
    before = to_yaml(one)
    change(one, "loopbaanadvies.normkracht", "plicht")
    add(one, "loopbaanadvies")
    remove(one, "loopbaanadvies")
    assert to_yaml(one) == before


def test_several_choices_stand_in_the_order_of_the_options(one: Agreement) -> None:
    assert change(one, "loopbaanadvies.vorm", ["scan", "gesprek"]).waarde("loopbaanadvies.vorm") == ("gesprek", "scan")


def test_a_bare_value_is_the_first_part(one: Agreement) -> None:
    assert change(one, "loopbaanadvies.bedrag", "1.500").waarde("loopbaanadvies.bedrag.euro") == Decimal(1500)


def test_a_part_of_an_open_composite_brings_the_defaults_of_its_other_parts(one: Agreement) -> None:
    opened = change(one, "loopbaanadvies.bedrag", None)
    filled = change(opened, "loopbaanadvies.bedrag.euro", "900")
    assert filled.waarde("loopbaanadvies.bedrag.grens") == "ten_hoogste"


@pytest.mark.parametrize(
    ("path", "typed", "message"),
    [
        ("loopbaanadvies.frequentie.jaren", "40", "loopbaanadvies.frequentie.jaren: 40 is te hoog; toegestaan is twee tot en met tien."),
        ("loopbaanadvies.normkracht", "rech", "loopbaanadvies.normkracht: ‘rech’ is geen keuze"),
        ("loopbaanadvies.bedrag.euro", "15oo", "loopbaanadvies.bedrag.euro: ‘15oo’ is geen bedrag"),
        ("loopbaanadvies.bedrag", {"bedrag": "1"}, "loopbaanadvies.bedrag.bedrag: 'bedrag' is hier geen vraag"),
        (
            "loopbaanadvies.groepen",
            [{"omschrijving": "a"}, {"waarde": {"euro": "x"}}],
            "loopbaanadvies.groepen.2.waarde.euro: ‘x’ is geen bedrag",
        ),
        ("cao.einddatum", "31 juni 2027", "cao.einddatum: ‘31 juni 2027’ is geen datum"),
    ],
)
def test_what_may_not_be_is_refused_with_its_place(one: Agreement, path: str, typed: object, message: str) -> None:
    with pytest.raises(InvoerFout) as refused:
        change(one, path, typed)
    said = str(refused.value).replace("\u00a0", " ")
    assert said.startswith(message.replace("twee tot en met tien", "2 tot en met 10")), said


@pytest.mark.parametrize("path", ["weg.normkracht", "loopbaanadvies.weg", "loopbaanadvies.bedrag.weg"])
def test_a_path_that_leads_nowhere_is_an_error(one: Agreement, path: str) -> None:
    with pytest.raises(KeyError):
        change(one, path, "1")


# what is still ours ---------------------------------------------------------------------------------------------------------------


def test_what_a_file_leaves_out_is_ours_and_what_it_opens_is_not() -> None:
    some = _agreement("voorzieningen:", "  - {soort: loopbaanadvies, normkracht: recht, financiering: null, bedrag: {euro: 900}}")
    ours = some.nog_standaard
    assert {
        "loopbaanadvies.normkracht",
        "loopbaanadvies.financiering",
        "loopbaanadvies.bedrag",
        "loopbaanadvies.bedrag.euro",
    } & ours == set()
    assert {"loopbaanadvies.frequentie", "loopbaanadvies.bedrag.grens", "loopbaanadvies.bedrag.fiscaal", "cao.naam"} <= ours


def test_an_answer_is_ours_no_longer(one: Agreement) -> None:
    assert "loopbaanadvies.normkracht" in one.nog_standaard
    assert "loopbaanadvies.normkracht" not in change(one, "loopbaanadvies.normkracht", "recht").nog_standaard
    assert "loopbaanadvies.normkracht" not in change(one, "loopbaanadvies.normkracht", None).nog_standaard


def test_answering_a_part_leaves_the_other_parts_ours(one: Agreement) -> None:
    ours = change(one, "loopbaanadvies.bedrag.euro", "900").nog_standaard
    assert {"loopbaanadvies.bedrag", "loopbaanadvies.bedrag.euro"} & ours == set()
    assert {"loopbaanadvies.bedrag.grens", "loopbaanadvies.bedrag.fiscaal"} <= ours


def test_a_file_written_in_full_has_nothing_of_ours_until_the_dossier_says_so(one: Agreement) -> None:
    again = load(to_yaml(one).encode())
    assert again.nog_standaard == frozenset()
    assert with_standard(again, one.nog_standaard) == one


# provisions -----------------------------------------------------------------------------------------------------------------------


def test_a_new_provision_has_an_id_and_a_name_of_its_own(one: Agreement) -> None:
    two, second = add(one, "loopbaanadvies")
    three, third = add(two, "loopbaanadvies", "Voor de buitendienst")
    assert (second, third) == ("loopbaanadvies-2", "loopbaanadvies-3")
    assert [v.naam for v in three.voorzieningen] == ["Loopbaanadvies", "Loopbaanadvies 2", "Voor de buitendienst"]
    assert {p for p in three.nog_standaard if p.startswith("loopbaanadvies-3.")} == {
        f"loopbaanadvies-3.{p}" for p in _names("loopbaanadvies")
    }


def _names(soortnaam: str) -> set[str]:
    from wizard.agreement.catalogue import soort

    return set(soort(soortnaam).per_naam)


def test_an_id_that_was_ever_used_never_comes_back(one: Agreement) -> None:
    two, second = add(one, "loopbaanadvies")
    assert add(remove(two, second), "loopbaanadvies", ooit=[second])[1] == "loopbaanadvies-3"
    edited = replace(remove(two, second), afwijkende_teksten={f"{second}/aanspraak/recht": AfwijkendeTekst("Iets anders.")})
    assert add(edited, "loopbaanadvies")[1] == "loopbaanadvies-3"


def test_a_soort_of_algemeen_is_there_at_most_once(one: Agreement) -> None:
    with_slot, name = add(one, "slot")
    assert name == "slot"
    assert add(with_slot, "slot") == (with_slot, "slot")
    assert "slot" not in remove(with_slot, "slot").algemeen


def test_a_provision_that_goes_takes_what_was_ours_along(one: Agreement) -> None:
    gone = remove(one, "loopbaanadvies")
    assert gone.voorzieningen == ()
    assert {p for p in gone.nog_standaard if p.startswith("loopbaanadvies.")} == set()


@pytest.mark.parametrize("who", ["cao", "weg"])
def test_cao_and_what_is_not_there_cannot_be_removed(one: Agreement, who: str) -> None:
    with pytest.raises(KeyError):
        remove(one, who)


def test_another_name_is_the_same_provision(one: Agreement) -> None:
    renamed = rename(one, "loopbaanadvies", "Loopbaancheck")
    assert (renamed.voorzieningen[0].id, renamed.voorzieningen[0].naam) == ("loopbaanadvies", "Loopbaancheck")
    assert renamed.nog_standaard == one.nog_standaard


def test_a_provision_moves_among_those_of_its_bouwsteen() -> None:
    several = _agreement(
        "voorzieningen:", *(f"  - soort: {s}" for s in ("loopbaanadvies", "individueel_budget", "loopbaaninstrument", "voucher"))
    )
    moved = move(several, "loopbaaninstrument", -1)
    assert [v.id for v in moved.voorzieningen] == ["loopbaaninstrument", "individueel-budget", "loopbaanadvies", "voucher"]
    assert move(moved, "loopbaaninstrument", -5) == moved
    assert move(several, "voucher", 9) == several


def test_the_heading_of_the_piece_is_data_too(one: Agreement) -> None:
    stuk = Stuk("concept", "samen", "2", "1 januari 2027")
    assert load(to_yaml(with_stuk(one, stuk)).encode()).stuk == stuk


def test_reading_a_value_that_is_not_there() -> None:
    some = _agreement("voorzieningen:", "  - {soort: loopbaanadvies, bedrag: null, groepen: [{omschrijving: de nachtdienst}]}")
    assert some.waarde("loopbaanadvies.bedrag.euro") is None
    assert some.waarde("loopbaanadvies.groepen.1.omschrijving") == "de nachtdienst"
    for path in ("loopbaanadvies.groepen.2.omschrijving", "loopbaanadvies.weg", "weg.bedrag", "loopbaanadvies.groepen.x"):
        with pytest.raises(KeyError):
            some.waarde(path)


@given(agreement=agreements(), data=st.data())
def test_ids_stay_unique_whatever_comes_and_goes(agreement: Agreement, data: st.DataObject) -> None:
    now, ever = agreement, {v.id for v in agreement.voorzieningen}
    for _ in range(6):
        if bool(now.voorzieningen) and data.draw(st.booleans()):
            now = remove(now, data.draw(st.sampled_from([v.id for v in now.voorzieningen])))
        else:
            now, new = add(now, data.draw(st.sampled_from(["loopbaanadvies", "vwnw_traject", "individueel_budget"])), ooit=ever)
            assert new not in ever
            ever.add(new)
        assert len({v.id for v in now.alle()}) == len(list(now.alle()))
        assert load(to_yaml(now).encode()).voorzieningen == now.voorzieningen


@pytest.mark.parametrize("naam", presets.bestanden())
def test_every_preset_comes_back_the_same_from_its_complete_file(naam: str) -> None:
    agreement: Any = presets.preset(naam)
    assert with_standard(load(to_yaml(agreement).encode()), agreement.nog_standaard) == agreement


# limits --------------------------------------------------------------------------------------------------------------------------


def _buiten(p: Parameter) -> tuple[str, ...]:
    """Answers just outside the limits of a question: a number too low and too high, an option of the shared type that is left out here."""
    if p.type == "getal" and p.laagste is not None and p.hoogste is not None:
        return (str(Decimal(p.laagste) - 1), str(Decimal(p.hoogste) + 1))
    return tuple(key for key in p.alle_sleutels if key not in p.sleutels)


def test_no_answer_outside_the_limits_of_its_question_is_taken() -> None:
    tried = [(vraag, answer) for vraag in vragen() for answer in _buiten(vraag.laatste)]
    assert len(tried) > 1000
    for vraag, answer in tried:
        with pytest.raises(InvoerFout, match=vraag.laatste.naam):
            agreement_of(tree_for(vraag, answer))
