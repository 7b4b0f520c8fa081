"""Places that people name and the zone database does not, each with the zone that its clocks follow.

Plain data, to be edited by hand: a zone, then names in lower case without accents, comma-separated.
Names that are cities of the zone database itself ("berlin", "new york") need no line here.
"""

from __future__ import annotations

_PLACES = {
    "America/New_York": (
        "washington, washington dc, washington d.c., dc, boston, philadelphia, atlanta, miami, nyc, "
        "orlando, tampa, charlotte, raleigh, pittsburgh, baltimore, buffalo, cleveland, columbus, "
        "cincinnati, brooklyn, manhattan, jacksonville, richmond, us east, us east coast, east coast, "
        "eastern time, eastern, et, us eastern, new york city, florida, new jersey, massachusetts, "
        "virginia, maryland, pennsylvania"
    ),
    "America/Chicago": (
        "dallas, houston, austin, san antonio, minneapolis, st louis, st. louis, saint louis, "
        "nashville, memphis, new orleans, milwaukee, kansas city, oklahoma city, omaha, fort worth, "
        "central time, us central, texas, illinois, minnesota, wisconsin, louisiana"
    ),
    "America/Denver": (
        "salt lake city, albuquerque, colorado springs, santa fe, el paso, mountain time, mt, us mountain, "
        "colorado, utah, new mexico"
    ),
    "America/Phoenix": "tucson, scottsdale, arizona",
    "America/Los_Angeles": (
        "san francisco, sf, bay area, silicon valley, seattle, la, l.a., hollywood, burbank, "
        "san diego, oakland, sacramento, las vegas, palo alto, mountain view, cupertino, menlo park, "
        "los gatos, pacific time, pt, us pacific, us west, us west coast, west coast, california, nevada, "
        "fresno, long beach"
    ),
    "America/Anchorage": "fairbanks, alaska",
    "Pacific/Honolulu": "hawaii, maui, hilo",
    "America/Toronto": "ottawa, montreal, quebec, quebec city, mississauga, hamilton ontario, ontario",
    "America/Vancouver": "victoria, surrey bc, british columbia",
    "America/Edmonton": "calgary, alberta",
    "America/Winnipeg": "manitoba",
    "America/Regina": "saskatoon, saskatchewan",
    "America/Halifax": "nova scotia",
    "America/St_Johns": "newfoundland, st john's, saint johns",
    "America/Mexico_City": "mexico, guadalajara, puebla, ciudad de mexico, cdmx",
    "America/Tijuana": "mexicali",
    "America/Sao_Paulo": (
        "rio, rio de janeiro, brasilia, belo horizonte, curitiba, porto alegre, campinas, florianopolis"
    ),
    "America/Bahia": "salvador",
    "America/Argentina/Buenos_Aires": "buenos aires, argentina, la plata, rosario",
    "America/Santiago": "chile, valparaiso, santiago de chile",
    "America/Bogota": "colombia, medellin, cali, cartagena, barranquilla",
    "America/Lima": "peru, cusco, arequipa",
    "America/Caracas": "venezuela, maracaibo",
    "America/Guayaquil": "quito, ecuador",
    "America/Montevideo": "uruguay",
    "America/Asuncion": "paraguay",
    "America/La_Paz": "bolivia",
    "America/Costa_Rica": "costa rica, san jose costa rica",
    "America/El_Salvador": "san salvador, el salvador",
    "America/Havana": "cuba",
    "America/Jamaica": "kingston",
    "America/Santo_Domingo": "dominican republic",
    "America/Puerto_Rico": "san juan, puerto rico",
    "Europe/London": (
        "uk, u.k., britain, great britain, united kingdom, england, scotland, wales, manchester, "
        "edinburgh, glasgow, leeds, liverpool, bristol, oxford, cardiff, sheffield, newcastle, "
        "brighton, nottingham, reading uk, uk time, british time, salford"
    ),
    "Europe/Dublin": "ireland, cork, galway",
    "Europe/Lisbon": "portugal, porto, oporto, braga, coimbra, lisboa",
    "Europe/Madrid": "spain, barcelona, valencia, seville, sevilla, bilbao, malaga, zaragoza",
    "Atlantic/Canary": "canary islands, las palmas, tenerife",
    "Europe/Paris": (
        "france, lyon, marseille, toulouse, nice, bordeaux, nantes, lille, strasbourg, rennes, "
        "montpellier, cannes, grenoble"
    ),
    "Europe/Brussels": "belgium, antwerp, ghent, bruges, liege",
    "Europe/Amsterdam": (
        "netherlands, the netherlands, holland, rotterdam, the hague, den haag, utrecht, eindhoven, hilversum"
    ),
    "Europe/Berlin": (
        "germany, deutschland, munich, munchen, muenchen, hamburg, frankfurt, cologne, koln, koeln, "
        "stuttgart, dusseldorf, duesseldorf, leipzig, dresden, hannover, hanover, nuremberg, nurnberg, "
        "bremen, essen, dortmund, bonn, mannheim, karlsruhe, freiburg, heidelberg, mainz, potsdam, "
        "central european time, central europe"
    ),
    "Europe/Zurich": "switzerland, geneva, geneve, genf, basel, bern, lausanne, lugano",
    "Europe/Vienna": "austria, wien, graz, linz, salzburg, innsbruck",
    "Europe/Rome": (
        "italy, milan, milano, turin, torino, naples, napoli, florence, firenze, venice, venezia, "
        "bologna, roma, genoa, palermo"
    ),
    "Europe/Copenhagen": "denmark, aarhus, odense, kobenhavn",
    "Europe/Stockholm": "sweden, gothenburg, goteborg, malmo, uppsala",
    "Europe/Oslo": "norway, bergen, trondheim, stavanger",
    "Europe/Helsinki": "finland, espoo, tampere, turku",
    "Atlantic/Reykjavik": "iceland",
    "Europe/Warsaw": "poland, krakow, cracow, wroclaw, gdansk, poznan, lodz, katowice, warszawa",
    "Europe/Prague": "czechia, czech republic, brno, ostrava, praha",
    "Europe/Bratislava": "slovakia, kosice",
    "Europe/Budapest": "hungary, debrecen",
    "Europe/Bucharest": "romania, cluj, cluj-napoca, timisoara, iasi",
    "Europe/Sofia": "bulgaria, plovdiv, varna",
    "Europe/Athens": "greece, thessaloniki",
    "Europe/Belgrade": "serbia, novi sad",
    "Europe/Zagreb": "croatia, split",
    "Europe/Ljubljana": "slovenia",
    "Europe/Kyiv": "ukraine, kyiv, kiev, lviv, odesa, odessa, kharkiv, dnipro",
    "Europe/Istanbul": "istanbul, turkey, turkiye, ankara, izmir, bursa, antalya",
    "Asia/Nicosia": "nicosia, cyprus, limassol",
    "Europe/Moscow": "st petersburg, st. petersburg, saint petersburg, sochi",
    "Asia/Yekaterinburg": "ekaterinburg",
    "Europe/Tallinn": "estonia, tartu",
    "Europe/Riga": "latvia",
    "Europe/Vilnius": "lithuania, kaunas",
    "Europe/Luxembourg": "luxemburg",
    "Asia/Jerusalem": "israel, tel aviv, haifa",
    "Africa/Cairo": "egypt, alexandria, giza",
    "Africa/Johannesburg": "south africa, cape town, durban, pretoria",
    "Africa/Lagos": "nigeria, abuja, ibadan, kano",
    "Africa/Nairobi": "kenya, mombasa",
    "Africa/Accra": "ghana, kumasi",
    "Africa/Casablanca": "morocco, rabat, marrakesh, marrakech, tangier",
    "Africa/Addis_Ababa": "ethiopia",
    "Africa/Algiers": "algeria, oran",
    "Africa/Kampala": "uganda",
    "Africa/Dakar": "senegal",
    "Asia/Dubai": "uae, u.a.e., united arab emirates, abu dhabi, sharjah",
    "Asia/Riyadh": "saudi arabia, jeddah, mecca, medina",
    "Asia/Qatar": "doha",
    "Asia/Kuwait": "kuwait city",
    "Asia/Bahrain": "manama",
    "Asia/Tehran": "iran, isfahan, mashhad",
    "Asia/Karachi": "pakistan, lahore, islamabad, rawalpindi",
    "Asia/Kolkata": (
        "india, mumbai, bombay, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, madras, "
        "pune, ahmedabad, gurgaon, gurugram, noida, jaipur, kochi, lucknow, indian time"
    ),
    "Asia/Kathmandu": "nepal",
    "Asia/Dhaka": "bangladesh, chittagong",
    "Asia/Colombo": "sri lanka",
    "Asia/Yangon": "myanmar",
    "Asia/Bangkok": "thailand, chiang mai, phuket",
    "Asia/Ho_Chi_Minh": "vietnam, hanoi, da nang, ho chi minh city, hcmc",
    "Asia/Phnom_Penh": "cambodia",
    "Asia/Kuala_Lumpur": "malaysia, penang, kl",
    "Asia/Jakarta": "bandung, surabaya",
    "Asia/Makassar": "bali, denpasar",
    "Asia/Manila": "philippines, cebu, quezon city",
    "Asia/Shanghai": (
        "china, beijing, peking, shenzhen, guangzhou, hangzhou, chengdu, wuhan, nanjing, tianjin, "
        "xian, xi'an, suzhou"
    ),
    "Asia/Taipei": "taiwan, kaohsiung, taichung",
    "Asia/Seoul": "korea, south korea, busan, incheon",
    "Asia/Tokyo": "japan, osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, kobe",
    "Asia/Almaty": "kazakhstan, astana",
    "Asia/Tashkent": "uzbekistan",
    "Asia/Tbilisi": "georgia tbilisi",
    "Asia/Yerevan": "armenia",
    "Asia/Baku": "azerbaijan",
    "Asia/Beirut": "lebanon",
    "Asia/Amman": "jordan",
    "Australia/Sydney": "canberra, wollongong, new south wales",
    "Australia/Melbourne": "geelong",
    "Australia/Brisbane": "gold coast, cairns, queensland",
    "Pacific/Auckland": "new zealand, wellington, christchurch, dunedin",
}

#: name -> zone
PLACES: dict[str, str] = {
    name: zone for zone, names in _PLACES.items() for name in names.split(", ")
}  # fmt: skip

#: Names of several well-known places: the person chooses.
AMBIGUOUS: dict[str, tuple[str, ...]] = {
    "ct": ("America/Chicago", "America/New_York"),  # Central Time, or Connecticut
    "birmingham": ("Europe/London", "America/Chicago"),
    "cambridge": ("Europe/London", "America/New_York"),
    "portland": ("America/Los_Angeles", "America/New_York"),
    "san jose": ("America/Los_Angeles", "America/Costa_Rica"),
    "georgia": ("Asia/Tbilisi", "America/New_York"),
    "usa": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "us": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "united states": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "canada": ("America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver"),
    "australia": ("Australia/Sydney", "Australia/Adelaide", "Australia/Perth"),
    "brazil": ("America/Sao_Paulo", "America/Manaus"),
    "russia": ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Vladivostok"),
    "indonesia": ("Asia/Jakarta", "Asia/Makassar"),
    "europe": ("Europe/London", "Europe/Berlin", "Europe/Helsinki"),
    "asia": ("Asia/Singapore", "Asia/Tokyo", "Asia/Kolkata"),
    "africa": ("Africa/Lagos", "Africa/Johannesburg", "Africa/Nairobi"),
    "america": ("America/New_York", "America/Chicago", "America/Los_Angeles"),
    "central": ("America/Chicago", "Europe/Berlin", "Australia/Adelaide"),
    "pacific": ("America/Los_Angeles", "Pacific/Auckland"),
    "mountain": ("America/Denver", "America/Edmonton"),
}

#: Abbreviations stand for one offset all the year (or for several zones): name -> the zone to propose.
ABBREVIATIONS: dict[str, str] = {
    "gmt": "Europe/London", "bst": "Europe/London", "wet": "Europe/Lisbon", "west": "Europe/Lisbon",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "met": "Europe/Berlin", "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin", "eet": "Europe/Helsinki", "eest": "Europe/Helsinki",
    "msk": "Europe/Moscow", "trt": "Europe/Istanbul", "est": "America/New_York",
    "edt": "America/New_York", "cst": "America/Chicago",
    "cdt": "America/Chicago", "mst": "America/Denver", "mdt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "akst": "America/Anchorage", "hst": "Pacific/Honolulu",
    "ast": "America/Halifax", "brt": "America/Sao_Paulo", "ist": "Asia/Kolkata", "pkt": "Asia/Karachi",
    "gst": "Asia/Dubai", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul", "wib": "Asia/Jakarta", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
    "acst": "Australia/Adelaide", "awst": "Australia/Perth", "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland", "sast": "Africa/Johannesburg", "wat": "Africa/Lagos",
    "eat": "Africa/Nairobi", "cat": "Africa/Johannesburg", "est5edt": "America/New_York",
    "cst6cdt": "America/Chicago", "mst7mdt": "America/Denver", "pst8pdt": "America/Los_Angeles",
    "gb-eire": "Europe/London", "w-su": "Europe/Moscow", "prc": "Asia/Shanghai", "roc": "Asia/Taipei",
    "rok": "Asia/Seoul", "nz": "Pacific/Auckland", "gb": "Europe/London", "greenwich": "Europe/London",
}  # fmt: skip

#: Hours east of Greenwich in winter -> a zone to propose for that offset.
BY_OFFSET: dict[float, str] = {
    -11: "Pacific/Pago_Pago", -10: "Pacific/Honolulu", -9: "America/Anchorage", -8: "America/Los_Angeles",
    -7: "America/Denver", -6: "America/Chicago", -5: "America/New_York", -4: "America/Halifax",
    -3.5: "America/St_Johns", -3: "America/Sao_Paulo", -2: "America/Noronha", -1: "Atlantic/Azores",
    0: "Europe/London", 1: "Europe/Berlin", 2: "Europe/Helsinki", 3: "Europe/Istanbul", 3.5: "Asia/Tehran",
    4: "Asia/Dubai", 4.5: "Asia/Kabul", 5: "Asia/Karachi", 5.5: "Asia/Kolkata", 5.75: "Asia/Kathmandu",
    6: "Asia/Dhaka", 6.5: "Asia/Yangon", 7: "Asia/Bangkok", 8: "Asia/Singapore", 8.75: "Australia/Eucla",
    9: "Asia/Tokyo", 9.5: "Australia/Adelaide", 10: "Australia/Sydney", 10.5: "Australia/Lord_Howe",
    11: "Pacific/Noumea", 12: "Pacific/Auckland", 12.75: "Pacific/Chatham", 13: "Pacific/Tongatapu",
    14: "Pacific/Kiritimati",
}  # fmt: skip

#: Shown before anything is typed, in the order of the sun.
POPULAR = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Toronto",
    "America/Mexico_City", "America/Sao_Paulo", "UTC", "Europe/London", "Europe/Lisbon", "Europe/Paris",
    "Europe/Berlin", "Europe/Madrid", "Europe/Warsaw", "Europe/Helsinki", "Europe/Istanbul", "Africa/Lagos",
    "Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
