"""Query parameters that say how a reader came to an article, and never which article it is."""

from __future__ import annotations

from bot.text.tables import words

PREFIXES = (
    "utm_", "at_", "ns_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "itm_", "int_cmp", "__hs", "fb_action",
    "guce_", "ga_", "gaa_", "gad_", "_bta_", "trk_", "oly_", "vero_", "wt.", "wt_", "amp_", "mc_", "stm_",
    "elq", "aff_", "otm_", "hmb_", "bsft_", "cm_mmc", "cm_ven", "_hs", "ranmid", "ransiteid",
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
    "dgcid ck_subscriber_id utm sfmc_id sfmc_sub ad_id adset_id wprss wpisrc wpmm wpmk sc_cid "
    "sc_campaign sc_channel sc_content unlocked_article_code sharetoken s_cid openstat _openstat wtrid "
    "gs_l os_ehash tracking_source email_source __s _kx _ke vgo_ee _branch_match_id mibextid sfnsn "
    "cjevent irclickid irgwc tblci obclid dicbo ml_subscriber_hash .tsrc trackingid "
    "utm-source utm-medium utm-campaign syclid pwapi_token giftid freebie"
)

# Of all noise, what lets a reader in where an article is not open to all: it stays in the link shown.
OPENING = words("unlocked_article_code sharetoken accesstoken gift giftid freebie pwapi_token")
OPENING_AT = {"wsj.com": words("st"), "medium.com": words("sk")}

# Names whose words tell of a place in a paper; as a number each may be an article's.
PLACES = words("itid srnd hpid leadsource rdt nlid nrid")

# Names that some sites use for content: dropped only when their value is a way of arriving.
ARRIVALS = words("ref source src from via partner emc cid rss feed output share partnerref origin amp_ct")
MARKED = words("rss feed share")  # of these a bare 1 is a way, too
WAYS = words(
    "rss atom feed feeds rss2 rss2.0 twitter tw facebook fb linkedin reddit whatsapp telegram instagram "
    "social share shared email mail newsletter home homepage hp frontpage front google googlenews gnews "
    "news yahoo flipboard pocket smartnews applenews app ios android mobile web amp desktop push "
    "notification alert topnews latest sidebar footer header related recommended trending popular "
    "recirc article story true yes link copy clipboard sharing share_button nl xml"
)

SWITCHES = words("amp mobile ismobile is_mobile desktop print printable outputtype")
STYLES = words("view format app device")  # numbers of these may tell which article
VIEWS = words("amp amphtml mobile m desktop print web touch true yes no full fullsite app") | {""}
FLAGS = frozenset("01")

# Parameters that are noise at one site only: registrable domain -> names.
OF_SITE = {
    "youtube.com": words("si feature ab_channel pp t"),
    "nytimes.com": words("action module pgtype region rank hp clicksource searchresultposition _r"),
    "wsj.com": words("mod st tesla"),
    "barrons.com": words("mod st"),
    "marketwatch.com": words("mod siteid"),
    "bloomberg.com": words("srnd sref leadsource embedded-checkout accesstoken"),
    "washingtonpost.com": words("hpid tid itid wpisrc wpmm nid wpmk"),
    "cnn.com": words("iid hpt eref iref"),
    "theverge.com": frozenset(("curator",)),
    "substack.com": words("s r showwelcome publication_id post_id isfreemail triedredirect"),
    "medium.com": words("sk gi"),
    "forbes.com": words("sh"),
    "ft.com": words("segmentid accesstoken"),
    "google.com": words("oc"),
    "hbr.org": words("ab referral"),
    "linkedin.com": words("refid trk"),
    "msn.com": words("cvid"),
    "npr.org": words("ft f sc"),
    "politico.com": words("nname nid"),
    "reddit.com": words("correlation_id ref_campaign"),
    "spiegel.de": words("b"),
    "theatlantic.com": words("gift"),
    "economist.com": words("fsrc"),
    "techcrunch.com": words("sr"),
    "twitter.com": words("s t cn ref_src ref_url"),
    "x.com": words("s t cn ref_src ref_url"),
}


def is_noise(name: str, value: str, site: str) -> bool:
    """Whether a parameter (decoded, any case) tells nothing about which article an address means."""
    name, value = name.lower(), value.lower()
    if name in NAMES or name.startswith(PREFIXES):
        return True
    if name in OF_SITE.get(site, ()):
        return True
    if name in PLACES:
        return not value.isdigit()
    if name in ARRIVALS:
        if name in MARKED and value in FLAGS:
            return True
        return value in WAYS or value.startswith(("rss_", "rss-", "twitter_", "tw-", "fb-", "email_", "djem"))
    if name in SWITCHES:
        return value in VIEWS or value in FLAGS
    if name in STYLES:
        return value in VIEWS
    return name == "m" and value in {"0", "1"} and "blogspot" in site


def lets_in(name: str, site: str) -> bool:
    """Whether a parameter is a gift or a share that opens the article for who follows the link."""
    return name.lower() in OPENING or name.lower() in OPENING_AT.get(site, ())
