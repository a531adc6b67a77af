"""The known traps about advice, budgets, and who gets or pays them: T3, T4, T10 to T14, T16 and T17."""

from __future__ import annotations

from wizard.review.valkuilregel import BAAS, BOND, ONTKEND, Valkuil, valkuil

_UITKOMST = (
    r"rapport|verslag|uitslag|uitkomst|resulta|bevinding|voortgang|conclusie|samenvatting|dossier\b|"
    r"inhoud van (?:het|de|elk) \w*(?:gesprek|advies)|besproken"
)
_GEEFT = (
    r"(?:ver)?(?:stuurt|zend)|gestuurd|gezonden|ontvang|krijg|verstrek|inzage|inzien|dee?l(?:t|en|d)\b|afschrift|kopie|"
    r"\bgaat\b.*\bnaar\b|\bgaan\b.*\bnaar\b|rapporte|besp(?:reek|rak)|informeer|op de hoogte|\blicht\b.*\bin\b|opgenomen|\bleest\b|"
    r"mailt|meldt|voorgelegd|overhandig|terugkoppel|opvra|toegevoegd|laten zien|eigendom|\bdoor aan\b|doorge(?:ven|geven)"
)
_LEEFTIJD = (
    r"\d\d ?\+|\d\d[ -]?plus|tigplusser|\d\d jaar (?:en|of) (?:ouder|jonger)|(?:ouder|jonger) (?:is |zijn )?dan \d\d|"
    r"\bvanaf \d\d jaar(?! (?:in )?dienst)|\b\d\de (?:jaar|verjaardag|heeft|krijgt)|\b(?:oudere|jongere) (?:werknemer|medewerker)"
)
_ARBEIDSDUUR = (
    r"deeltijd|part-?time|voltijder|minder dan (?:de helft|een kwart) van de (?:\w+ )?arbeidsduur|full-?timer|"
    r"(?:minder dan|onder(?: de)?) \d\d? uur"
)
_CONTRACT = (
    r"\bbepaalde tijd|tijdelijke? (?:werknemer|kracht|contract|medewerker|dienstverband)|oproepkracht|(?:jaar|nuluren|flex)contract|"
    "vast(?:e)? (?:contract|dienst|aanstelling)"
)
_ONDERZOEK = r"\bDIA\b|\bPAGO\b|\bPMO\b|gekeurd|keur(?:en|ing)\b|onderzoek|inzetbaarheids|gezondheid"
_LOOPBAAN = "loopbaan(?:advi|scan|gesprek|check|traject|begeleid|coach)"
_JA_VAN_BAAS = r"toestem|toestaat|goedkeur|goedgekeur|akkoord|instem|handtekening|(?:beslist|bepaalt|beoordeelt) (?:of|wie)\b"
WEGVAL = (
    r"(?:boventallig|reorganisatie|functie (?:dreigt|verval|verdwijn)|ba(?:an|nen) (?:verval|verdwijn)|"
    r"baanverlies|dreig\w* .*\bverlies|ontslag)"
)
_SUBSIDIE = r"(?:\w+-)?(?:subsidie|\bSLIM\b)"
_FONDS = r"\bhet (?:[\w&-]*[ -]?)fonds\b"

VOORZIENING: tuple[Valkuil, ...] = (
    valkuil(
        "T3",
        _UITKOMST,
        BAAS,
        _GEEFT,
        tenzij=(
            rf"{ONTKEND}|groep|herleidbaar|\bzelf\b|toestemming|instem|anoniem|partijen|evaluatie|monitoring|jaarverslag|"
            "afgelopen jaar|aanvra|verzoek|bezwaar|werkgever (?:rapporteert|publiceert|verstrekt|stuurt|informeert|vergoedt)"
        ),
    ),
    valkuil(
        "T10",
        (
            r"deelname\b.*\bis verplicht|verplichte deelname|verplicht\b.*(?:\bdeelname\b|deel te nemen|mee te doen|\bdeel aan\b)|"
            r"onderzoek is (?:\w+ ){0,4}verplicht|(?:\bDIA\b|\bPAGO\b|\bPMO\b)(?: \w+)? is (?:\w+ ){0,4}verplicht|"
            r"(?:op basis|\bafhankelijk|hangt af|aan de hand) van de uitslag|"
            r"van de uitkomst van (?:het|de) (?:onderzoek|\w*test|DIA|PAGO|scan)"
        ),
        tenzij=rf"{ONTKEND}|werkgever is verplicht|onafhankelijk",
    ),
    valkuil(
        "T10",
        _ONDERZOEK,
        r"\b(?:moet|dient)\b.*(?:meedoen|deelnemen|deel te nemen)|verplicht (?:laten )?keuren|laten zich verplicht",
    ),
    valkuil(
        "T10",
        _ONDERZOEK,
        "uitslag|resulta",
        BAAS,
        r"ontvangt|krijgt|\bdoor\b|verstrekt|inzage",
        tenzij=rf"{ONTKEND}|groep|\bzelf\b",
    ),
    valkuil(
        "T10",
        _ONDERZOEK,
        r"\bniet (?:meedoet|meedoen|deelneemt|deelnemen)\b|weiger|oversla|wegblijft",
        r"geen (?:\w*budget|recht)|verlie(?:st|zen)|vervalt",
        tenzij="",
    ),
    valkuil(
        "T10",
        _ONDERZOEK,
        r"(?:werknemer|medewerker|iedereen)s?\b.*\b(?:neemt|nemen) (?:[\w-]+ ){0,6}deel\b",
        tenzij=rf"{ONTKEND}|vrijwillig|\b(?:kan|kunnen|mag|mogen|wil|recht|als|wanneer|die deel)\b",
    ),
    valkuil("T10", "zonder deelname", r"\bgeen\b.*(?:budget|recht|aanspraak|vergoeding)|vervalt", tenzij=r"\book zonder|houdt"),
    valkuil(
        "T11",
        _LOOPBAAN,
        BAAS,
        _JA_VAN_BAAS,
        tenzij=rf"{ONTKEND}|werknemer (?:(?!werkgever|leiding|manager)\w+ ){{0,10}}(?:instem|toestemming (?:heeft )?ge)",
    ),
    valkuil("T11", _LOOPBAAN, rf"\b(?:alleen|uitsluitend|pas|slechts)\b.*{WEGVAL}", tenzij="niet (?:alleen|uitsluitend|pas|slechts)"),
    valkuil(
        "T11",
        rf"{BAAS} (?:kan|mag)\b.*{_LOOPBAAN}.*(?:afwijzen|weigeren)",
        tenzij=r"\b(?:niet|geen|nooit|alleen|slechts)\b|zwaarwegend",
    ),
    valkuil(
        "T12",
        r"\bonbelaste?\b|belastingvrij|vrij van (?:loon)?(?:belasting|heffing)|\bnetto\b",
        tenzij=rf"{ONTKEND}|voor zover|mogelijk|\btoets|fiscale? (?:regels|grens|grenzen|ruimte|maxim)",
    ),
    valkuil(
        "T12",
        r"\b(?:geen|zonder)\b(?: \w+){0,2} (?:loonheffing|loonbelasting|belasting)\b",
        tenzij=r"voor zover|\btoets|beloven|als (?:de|dat|het)",
    ),
    valkuil(
        "T13",
        (
            rf"\b(?:vak)?bondsl[ei]d|\b(?:lid|leden)\b(?!\s\d).*{BOND}|(?<!on)(?<!niet-)georganiseerde (?:werknemer|medewerker)|"
            rf"ledenvoordeel|lidmaatschap.*{BOND}"
        ),
        tenzij=rf"{ONTKEND}|ongeacht|\blid of\b|\bleden en\b|commissie|bestuur|namens",
    ),
    valkuil(
        "T13",
        (
            rf"niet-leden|\bniet-lid|ongeorganiseerd|geen (?:vak)?bondslid|niet-georganiseerd|(?:\bgeen|niet) lid\b.*{BOND}|"
            rf"niet (?:is |zijn )?aangesloten.*{BOND}"
        ),
        (
            r"geen (?:recht|aanspraak|aanvraag|toegang|gebruik|budget)|niet in aanmerking|uitgesloten|eigen bijdrage|beta(?:alt|len)\b|"
            r"kunnen\b.*\b(?:niet|geen)\b"
        ),
        tenzij=r"\book\b|ongeacht|evenveel|dezelfde",
    ),
    valkuil(
        "T13",
        rf"\b(?:vermeldt|geeft|meldt|registreert|verstrekt)\b.*(?:{BOND}.*\blid is\b|\blid is\b.*{BOND}|\bleden die\b|lidmaatschap)",
        tenzij=rf"{ONTKEND}|commissie|bestuur",
    ),
    valkuil("T14", r"\b(?-i:STAP)\b", tenzij=""),
    valkuil("T14", rf"(?:betaald|bekostigd|vergoed|gefinancierd) uit (?:de )?{_SUBSIDIE}|ten laste van (?:de |een )?{_SUBSIDIE}"),
    valkuil(
        "T14",
        (
            rf"{_FONDS} (?:vergoedt|betaalt|draagt|garandeert)\b|\bdoor {_FONDS} (?:vergoed|betaald)|"
            rf"{_FONDS} (?:keert|neemt)\b.*(?:\buit\b|rekening)|(?:vergoeding|betaling)\b.*\bdoor {_FONDS}|ten laste van {_FONDS}"
        ),
        tenzij=rf"{ONTKEND}|zorg voor|reglement|\bals het\b|voor zover|(?:betaalt|vergoedt) de werkgever|werkgever betaalt|verzoek",
    ),
    valkuil(
        "T14",
        (
            rf"afhankelijk van (?:\w+ )?{_SUBSIDIE}|"
            rf"\b(?:zolang|mits|alleen (?:\w+ )?(?:als|door|bij)|slechts|onder voorbehoud)\b.*{_SUBSIDIE}|"
            rf"\b(?:zonder|geen|als)\b.*{_SUBSIDIE}.*\b(?:vervalt|geen|eindigt|stopt)|"
            rf"\b(?:vervalt|eindigt|stopt)\b.*\b(?:als|zodra|wanneer)\b.*{_SUBSIDIE}"
        ),
        tenzij=r"\bniet afhankelijk|onafhankelijk|hangt\b.*\bniet|werkgever betaalt|betaalt de werkgever|ongeacht",
    ),
    valkuil(
        "T16",
        "leerambassadeur",
        (
            rf"teamleider|chef\b|(?:meldt|melden)\b.*\bbij (?:hun|zijn|haar|de) {BAAS}|"
            r"leidinggevende(?:n)? (?:is|zijn|treedt|treden)\b|\b(?:is|zijn) (?:\w+ ){0,2}leidinggevende|beoordeelt|beoordeling van|"
            rf"rapporte\w+ (?:\w+ )?aan (?:de |het )?{BAAS}|rapporte\w+ wie|\bmeldt? (?:aan (?:de )?{BAAS}|wie)|individuele"
        ),
    ),
    valkuil(
        "T16",
        "leerambassadeur",
        r"\bwie\b.*\b(?:geen|niet|weiger|afwij)|(?:werknemers|collega's) die\b.*\b(?:weiger|afwij|niet|geen)",
        "ge(?:ef|ve)|note|namen|weten|meld|besp|overzicht|rapporte|houdt|doorgeven",
        tenzij=r"(?:meldt|geeft|deelt|bespreekt|rapporteert) (?:\w+ )?(?:niet|niets|geen)\b",
    ),
    valkuil(
        "T17",
        r"Stichting van de Arbeid|handreiking|\b(?-i:STAR)\b",
        r"€|\beuro\b|minimum|minimaal|\bnorm\b|bedrag",
        (
            r"\bmoet|ten minste|minimaal|minimum|\bnorm\b|schrijft|beveelt|volgens|op grond van|\bvast\b|recht op|\beist\b|conform|"
            "overeenkomstig|verplicht|verlangt|minstens|voorgeschreven|bedraagt"
        ),
        tenzij=rf"{ONTKEND}|voorbeeld",
    ),
)

ONDERSCHEID: tuple[Valkuil, ...] = (
    valkuil(
        "T4",
        rf"{_LEEFTIJD}|{_ARBEIDSDUUR}|{_CONTRACT}",
        tenzij=(
            r"ongeacht|gelijk|(?:het|de)zelfde|rechtvaardiging|onbepaalde tijd|\book\b|inbegrip|voortgezet|einde van|"
            r"niet (?:verminderd|lager|minder|gekort)|behoud van|\bomgezet\b"
        ),
    ),
    valkuil(
        "T4",
        r"\b(?:uitzend|flex|inleen)krachten\b.*\buitgesloten|\balleen\b.*onbepaalde tijd",
        tenzij=r"rechtvaardiging|\bniet\b",
    ),
)
