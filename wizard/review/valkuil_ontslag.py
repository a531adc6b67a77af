"""The known traps about obligatory training, the length of a cao, pay, dismissal and disputes: T1, T2, T5 to T9 and T15."""

from __future__ import annotations

from wizard.review.valkuil_looptijd import TeLang
from wizard.review.valkuilregel import BAAS, BOND, ONTKEND, Valkuil, valkuil

_TERUG = (
    r"terug-?(?:beta|vorder|gevorder|vra)|verreken|ingehouden|\b(?:betaalt|vordert|vraagt)\b.*\bterug\b|terug(?:haal|hal)|"
    r"verschuldigd|\blost\b.*\baf\b|aflos|\bbetaalt (?:\w+ ){0,3}(?:helft|deel|studiekosten)"
)
_EIGEN_TIJD = (
    "(?:eigen|vrije) (?:tijd|uren)|'s avonds|buiten (?:de )?(?:werktijd|arbeidstijd|werkuren)|"
    r"\b(?:vakantie|verlof)(?:dagen|uren)?\b|(?:rooster)?vrije dag"
)
_SCHOLING = r"(?:scholing|opleiding|cursus|training|leergang)"
_VERPLICHT = rf"\bverplichte (?:\w+ )?[\w-]*{_SCHOLING}|(?:vereiste|opgedragen) {_SCHOLING}|vakscholing|functiegericht"
_WERKNEMER_BETAALT = (
    r"rekening van (?:de|een) (?:werknemer|medewerker)|eigen rekening|\b(?:zijn|is|komen|komt) voor de (?:werknemer|medewerker)\b|"
    r"(?:werknemer|medewerker) (?:draagt|betaalt)\b|\bzelf (?:te )?beta(?:len|alt)\b|(?:draagt|betaalt) de (?:werknemer|medewerker)\b"
)
_VEEL = r"(?:2[1-9]|[3-9]\d|[1-9]\d\d+|\w+entwintig|\w*(?:dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd))"
_KORT = r"\b(?:\d|1[0-3]|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien) dag(?:en)?\b"

ONTSLAG: tuple[Valkuil, ...] = (
    valkuil(
        "T1",
        rf"{_TERUG}|{_EIGEN_TIJD}|{_WERKNEMER_BETAALT}|studiekostenbeding",
        _VERPLICHT,
        tenzij=(
            rf"{ONTKEND}|kosteloos|gratis|werkgever (?:betaalt|vergoedt|is\b.*\bverschuldigd)(?!.*terugbet)|"
            r"verplichte \w+ (?:altijd )?in werktijd"
        ),
    ),
    valkuil("T1", _VERPLICHT, "(?:niet als|geen) (?:werktijd|arbeidstijd|werkuren)|niet doorbetaald", tenzij=""),
    valkuil(
        "T2",
        rf"\bmeld|WMCO|collectief ontslag|sociaal plan|raadple|ingelicht|informe|{BOND}",
        rf"\b(?:vanaf|bij|minste|dan|pas|zodra|eerst|als|wanneer|verdwijnen|vervallen)\s+(?:er )?{_VEEL}\b|\b{_VEEL} of (?:meer|minder)\b",
        rf"\b{_VEEL}\s+(?:of (?:meer|minder) )?(?:\w+ )?"
        "(?:ontslag|arbeidsplaats|arbeidsovereenkomst|werknemers|medewerkers|mensen|functies|banen)",
        tenzij=r"procent|%|€|(?:onderneming|werkgever|bedrijf|bedrijven)(?:en)? met\b|heeft (?:de|een) werkgever",
    ),
    valkuil(
        "T5",
        r"\bcao\b|sociaal plan",
        (
            r"\bonbepaalde (?:tijd|duur)|\b(?:[6-9]|\d\d|zes|zeven|acht|negen|tien|twaalf|vijftien)\s+jaar|"
            r"\b(?:6[1-9]|[7-9]\d|\d{3})\s+maanden"
        ),
        r"geldt|looptijd|duurt|loopt|aangegaan|sl(?:ui|o)ten|\bduur\b",
        tenzij=r"dienst|arbeidsovereenkomst|\boud|of langer",
    ),
    valkuil(
        "T5",
        r"\bcao\b|sociaal plan",
        (
            r"wederopzegging|tot(?:dat)?\b.*\bopz?eg(?:t|d|ging)\b|\bonbepaald\b|\bgeld(?:t|en) zolang|(?:geen|zonder) einddatum|"
            "eindigt (?:pas|alleen) (?:na|door)"
        ),
        tenzij="",
    ),
    valkuil("T5", r"\bcao\b|\bplan\b|regeling", r"geldt|looptijd|duurt|loopt|aangegaan", TeLang(), tenzij="dienst|arbeidsovereenkomst"),
    valkuil(
        "T6",
        "transitievergoeding",
        (
            r"mindering|inhoud|ingehouden|verreken|aftrek|afgetrokken|\btrekt\b.*\baf\b|transitievergoeding af\b|verminderd|verlaagd|"
            r"\b(?:ge)?kort\b|voorschot|\bga(?:at|an) (?:\w+ ){0,3}af van\b|ten laste van (?:de|zijn|diens|een) transitie"
        ),
        tenzij=rf"{ONTKEND}|besluit|voorwaarden|instem|\bvooraf\b|gespecificeerd|\b673\b|:673",
    ),
    valkuil("T6", "transitievergoeding", r"zonder (?:\w+ )?(?:instemming|toestemming)", "mindering|verreken|aftrek", tenzij=""),
    valkuil(
        "T7",
        "transitievergoeding|wettelijke vergoeding|ontslagvergoeding",
        (
            r"in (?:de )?plaats van|vervang(?:t|ing)|vervalt|\b(?:in)?begrepen|\bomvat|verdisconteerd|"
            r"is de transitievergoeding (?:\w+ )?voldaan|verlie(?:st|zen)|kwijting"
        ),
        tenzij=rf"{ONTKEND}|673b",
    ),
    valkuil(
        "T7",
        (
            "(?:(?:ziet|zien) af|af te zien|afzien|afziet) van (?:de|een|zijn|diens) transitie|"
            r"van (?:de|een|zijn|diens) transitievergoeding (?:\w+ )?(?:afzien|afziet)|"
            r"(?:ziet|zien) van (?:de|een|zijn|diens) transitievergoeding (?:\w+ )?af\b|afstand (?:doen )?van (?:de|een) transitie|"
            r"geen (?:(?:recht|aanspraak) (?:\w+ )?op )?(?:(?:de|een) )?(?:wettelijke )?transitievergoeding|"
            r"transitievergoeding (?:wordt|is|zal)? ?(?:\w+ )?niet (?:uitgekeerd|uitbetaald|betaald|verschuldigd)"
        ),
        tenzij=r"673|verwijtba|faillissement|pensioen|niemand|\bniet af\b|geen afstand",
    ),
    valkuil(
        "T8",
        "zij-instro",
        (
            rf"{_EIGEN_TIJD}|{_TERUG}|{_WERKNEMER_BETAALT}|minimumloon|onder de schaal|lager loon|leerlingsalaris|"
            r"zij-instromers? (?:betaalt|betalen|draagt|dragen)\b|"
            r"\b(?!100\b)\d+(?:,\d+)? ?(?:%|procent) van (?:het|zijn|de|diens) [\w-]*(?:loon|salaris|schaal)"
        ),
    ),
    valkuil("T8", "zij-instro", "niet (?:door|uit)?(?:betaald|vergoed)|(?:niet als|geen) (?:werktijd|arbeidstijd)", tenzij=""),
    valkuil(
        "T9",
        BAAS,
        r"kiest|bepaalt|beslist|selecteert|stelt vast|wijst\b.*\baan\b",
        (
            r"\bwie (?:er )?(?:vertrek|boventallig|overcompleet|moet|mag|weg|blij)|"
            r"(?:werknemer|medewerker)s? (?:die )?(?:moet|vertrek|boventallig|afvloei|mogen blijven|uit\b)|"
            "boventallige (?:werknemer|medewerker)s? aan"
        ),
        tenzij=rf"{ONTKEND}|afspiegel|Ontslagregeling|ontslagcommissie",
    ),
    valkuil(
        "T9",
        "ontslag|ontslagen|vertrek|inkrimp|reorganis|boventallig",
        "beoordeling|functione|competenti|prest(?:atie|eer)|kwaliteit|geschiktheid",
        r"volgorde|\beerste?\b|op basis van|aan de hand van|bepa|\bvoor dienstjaren",
        tenzij=rf"{ONTKEND}|afspiegel|Ontslagregeling|ontslagcommissie",
    ),
    valkuil(
        "T9",
        r"\b(?:minst|slechtst|zwakst|laagst|best|hoogst)\w* (?:geschikt|preste|beoordeel|functione|gewaardeerd|scor)\w*",
        r"werknemer|medewerker|\bwie\b",
        r"\bweg\b|vertrek|\buit\b|ontslag|boventallig|afvloei|\bblij",
        tenzij=rf"{ONTKEND}|afspiegel|Ontslagregeling|ontslagcommissie",
    ),
    valkuil("T9", r"\blaatst\b.*\beerst (?:uit|weg|ontslagen)|last in,? first out|\blifo\b"),
    valkuil(
        "T15",
        "bedenkt(?:ijd|ermijn)",
        rf"afstand|\baf van\b|vervalt|{ONTKEND}|korter|{_KORT}|\b(?:een|één) week\b",
        tenzij=(
            r"niemand|geen afstand|(?:\bniet|\bkan)\b.*(?:korter|afstand|verval|beperk|uitgesloten|ingekort|vermeld|overeenkomst)|"
            "vervalt niet|1[4-9] dagen"
        ),
    ),
    valkuil(
        "T15",
        "overeenkomst|teken|beëindiging",
        r"\b(?:niet|afstand)\b.*\b(?:ontbinden|herroepen|terugkomen)|niet meer terug\b|onherroepelijk",
        tenzij="",
    ),
    valkuil(
        "T15",
        (
            r"bindend advies|(?:besli\w+|besluit|uitspraak|oordeel) van (?:de|een) \w*commissie is bindend|"
            r"\b(?:uitsluitend|alleen|enkel)\b.*commissie|\b(?:niet|geen)\b.*\b\w*rechter\b|"
            r"\b\w*rechter\b.*\b(?:uitgesloten|niet open|niet mogelijk)|hoogste instantie|\bsluit\b.*\b\w*rechter\b.*\buit\b|"
            r"geen (?:hoger )?beroep (?:\w+ ){0,2}(?:open|mogelijk)"
        ),
        tenzij=r"blijft open|onverlet|staat niet in de weg|niet bindend|niet uitgesloten|be(?:let|perkt)\b",
    ),
)
