"""Query parameters that say how a reader came to an article, and never which article it is."""

from __future__ import annotations

from bot.stories.domains import words

PREFIXES = (
    "utm_", "at_", "ns_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "itm_", "int_cmp", "__hs", "fb_action",
    "guce_", "ga_", "_bta_", "trk_", "oly_", "vero_", "wt.", "wt_", "amp_", "mc_", "stm_", "elq", "aff_",
)  # fmt: skip

NAMES = words(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik "
    "scid s_kwcid ef_id rb_clickid wickedid mkt_tok _ga _gl _hsenc _hsmi hsctatracking srsltid usqp "
    "fb_ref fb_source action_object_map action_type_map action_ref_map sr_share sref smid smtyp "
    "soc_src soc_trk guccounter ncid ocid cmp cmpid cmp_id campaign_id icid icmp intcid intcmp wtmc "
    "xtor xtref spref feedtype feedname taid traffic_source traffic_medium tpcc mbid reflink sharetype "
    "sharedfrom share_id shareadraft __twitter_impression __source ito __tn__ ftag ftcamp partnerid rssfeed "
    "fromrss phpsessid jsessionid aspsessionid sessionid recirc recruiter referringsource referrer "
    "hss_channel hash_share nocache echobox spm_id_from spm mktcval ml_subscriber zanpid "
    "dgcid ck_subscriber_id utm sfmc_id sfmc_sub ad_id adset_id"
)

# Names that some sites use for content: dropped only when their value is a way of arriving.
ARRIVALS = words("ref source src from via partner emc mod cid rss feed output share partnerref origin amp_ct")
WAYS = words(
    "rss atom feed feeds rss2 rss2.0 twitter tw facebook fb linkedin reddit whatsapp telegram instagram "
    "social share shared email mail newsletter home homepage hp frontpage front google googlenews gnews "
    "news yahoo flipboard pocket smartnews applenews app ios android mobile web amp desktop push "
    "notification alert topnews latest sidebar footer header related recommended trending popular "
    "recirc article story true 1 0 yes link copy clipboard sharing share_button nl xml"
)

SWITCHES = words("amp mobile ismobile is_mobile desktop print printable outputtype view format app device")
VIEWS = words("amp amphtml mobile m desktop print web touch true 1 0 yes no full fullsite app") | {""}

# Parameters that are noise at one site only: registrable domain -> names.
OF_SITE = {
    "youtube.com": words("si feature ab_channel pp t"),
    "nytimes.com": words("action module pgtype region rank hp clicksource searchresultposition _r"),
    "wsj.com": words("mod st page tesla"),
    "barrons.com": words("mod st"),
    "marketwatch.com": words("mod siteid"),
    "bloomberg.com": words("srnd sref leadsource embedded-checkout"),
    "washingtonpost.com": words("hpid tid itid wpisrc wpmm nid wpmk"),
    "cnn.com": words("iid hpt eref iref"),
    "theverge.com": frozenset(("curator",)),
    "substack.com": words("s r showwelcome publication_id post_id isfreemail triedredirect"),
    "medium.com": words("sk gi"),
}


def is_noise(name: str, value: str, site: str) -> bool:
    """Whether a parameter (decoded, any case) tells nothing about which article an address means."""
    name, value = name.lower(), value.lower()
    if name in NAMES or name.startswith(PREFIXES):
        return True
    if name in OF_SITE.get(site, ()):
        return True
    if name in ARRIVALS:
        return value in WAYS or value.startswith(("rss_", "rss-", "twitter_", "tw-", "fb-", "email_", "djem"))
    if name in SWITCHES:
        return value in VIEWS
    return name == "m" and value in {"0", "1"} and "blogspot" in site
