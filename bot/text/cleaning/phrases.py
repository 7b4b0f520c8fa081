"""Lines that are never part of an article, by language: our own lists, lower-cased, without punctuation.

WHOLE: the line says this and nothing else (counts and punctuation aside). LABELS: the line begins with this
and a colon; what follows a SOFT label may be a real sentence. SECTIONS: headings of link lists; the titles
under them go too. MONTHS and DATE_WORDS: what a line that is only a date is made of.
"""

from __future__ import annotations

from bot.text.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from bot.text.tables import phrases, words

WHOLE = phrases("""
post a comment|leave a comment|leave a reply|add a comment|write a comment|view comments|show comments
hide comments|comment|comments|no comments|no comments yet|join the conversation|join the discussion
start the discussion|reply|share|shares|share this|share this article|share this story|share this post
share this page|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp
share via email|share via|copy link|link copied|copied|tweet|retweet|pin it|print|print this article|email
email this|email this article|save|save article|bookmark|like|facebook|twitter|x|linkedin|whatsapp|instagram
youtube|tiktok|reddit|telegram|pinterest|threads|bluesky|mastodon|rss|advertisement|advertisements
advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content|partner content
story continues below advertisement|article continues below advertisement|continue reading below
article continues below|story continues below|story continues|article continues after advertisement
scroll to continue|advertisement scroll to continue|continue reading|keep reading|skip advertisement|skip ad
read more|read the full story|read full article|read the full article|learn more|show more|load more
see more|view more|more|see all|view all|next|previous|next article|previous article|next story|back
back to top|top|close|open|subscribe|subscribe now|subscribe today|subscribe to continue|subscribe to read
sign up|sign up now|sign in|log in|login|register|log out|my account|create account|create a free account
already a subscriber|already a member|newsletter|newsletters|get our newsletter|enter your email
your email address|email address|thank you for subscribing|cookie settings|cookie policy|cookies|accept
accept all|accept cookies|accept all cookies|reject all|manage cookies|manage preferences|privacy policy
privacy|privacy settings|terms of use|terms of service|terms and conditions|contact|contact us|about
about us|advertise|advertise with us|careers|help|faq|sitemap|site map|corrections|menu|home|search
skip to content|skip to main content|skip to navigation|main menu|navigation|toggle navigation
all rights reserved|follow us|follow|following|get the app|download the app|listen|listen to this article
watch|watch now|play|pause|mute|unmute|loading|loading comments|gallery|view gallery|photos|photo gallery
image|picture|breaking news|live|live updates|trending|trending now|most read|most popular|popular|latest
latest news|top stories|recommended|recommended for you|editors picks|you may also like|you might also like
related|related articles|related stories|related content|related posts|related topics|related links
more on this topic|more on this story|more stories|more from this section|more news|more like this|read next
up next|see also|tags|topics|filed under|opens in new window|open in new tab|this page requires javascript
please enable javascript|report an error|was this article helpful|text size|font size|getty images
shutterstock|reuters|afp|ap photo|getty|istock|kommentieren|kommentar schreiben|kommentare|kommentar|teilen
artikel teilen|drucken|merken|anzeige|werbung|weiterlesen|mehr lesen|mehr dazu|mehr zum thema|zum thema
lesen sie auch|auch interessant|das könnte sie interessieren|das könnte sie auch interessieren|anmelden
registrieren|newsletter abonnieren|jetzt abonnieren|jetzt anmelden|abonnieren|datenschutz|impressum
startseite|suche|zur startseite|nach oben|alle rechte vorbehalten|meistgelesen|nächster artikel
cookie einstellungen|alle akzeptieren|vorlesen|artikel anhören|kontakt|schließen|nutzungsbedingungen
mehr anzeigen|laisser un commentaire|commenter|commentaires|commentaire|partager|partager cet article
imprimer|envoyer|publicité|lire la suite|lire aussi|à lire aussi|à lire également|sur le même sujet
en savoir plus|s'abonner|abonnez-vous|se connecter|inscription|mentions légales|tous droits réservés
politique de confidentialité|accueil|rechercher|recherche|les plus lus|articles liés|tout accepter
tout refuser|continuer sans accepter|gérer les cookies|retour en haut|dejar un comentario|deja un comentario
comentar|comentarios|comentario|compartir|compartir en facebook|imprimir|publicidad|leer más|lee también
te puede interesar|le puede interesar|más información|noticias relacionadas|suscríbete|suscribirse
iniciar sesión|regístrate|aviso legal|todos los derechos reservados|política de privacidad|inicio|buscar
lo más leído|aceptar|aceptar todo|aceptar cookies|configuración de cookies|volver arriba
contenido relacionado|archivado en|deixe um comentário|comentários|comentário|compartilhar|compartilhe
partilhar|partilhe|publicidade|continua após a publicidade|leia mais|leia também|ler mais|veja também
saiba mais|notícias relacionadas|assine|assine já|entrar|cadastre-se|todos os direitos reservados
política de privacidade|início|pesquisar|mais lidas|aceitar|aceitar todos|voltar ao topo|lascia un commento
commenti|commento|condividi|condividi su facebook|stampa|pubblicità|continua a leggere|leggi anche
leggi tutto|leggi di più|approfondisci|articoli correlati|potrebbe interessarti|iscriviti|abbonati|accedi
registrati|tutti i diritti riservati|informativa sulla privacy|cerca|i più letti|accetta|accetta tutti
torna su|riproduzione riservata|plaats een reactie|reageer|reacties|reactie|delen|deel dit artikel|deel
afdrukken|advertentie|lees meer|lees ook|lees verder|meer lezen|gerelateerd|gerelateerde artikelen|abonneren
inloggen|aanmelden|registreren|alle rechten voorbehouden|privacybeleid|zoeken|meest gelezen|accepteren
alles accepteren|naar boven|word abonnee|dodaj komentarz|skomentuj|komentarze|komentarz|udostępnij|drukuj
reklama|czytaj więcej|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|przeczytaj też
powiązane artykuły|subskrybuj|zapisz się|zaloguj się|zaloguj|zarejestruj się|wszelkie prawa zastrzeżone
polityka prywatności|strona główna|szukaj|najczęściej czytane|akceptuję|оставить комментарий|комментировать
комментарии|комментарий|поделиться|распечатать|печать|реклама|читать далее|читать дальше|читайте также
подробнее|читать полностью|по теме|материалы по теме|подписаться|подпишитесь|войти|регистрация
зарегистрироваться|все права защищены|политика конфиденциальности|главная|поиск|самое читаемое|принять
yorum yap|yorum yaz|yorumlar|yorum|paylaş|haberi paylaş|yazdır|reklam|devamını oku|devamı|ayrıca bakınız
ilgili haberler|bunlar da ilginizi çekebilir|bu da ilginizi çekebilir|abone ol|üye ol|giriş yap|kaydol
tüm hakları saklıdır|gizlilik politikası|ana sayfa|anasayfa|ara|en çok okunanlar|kabul et|tümünü kabul et
başa dön|分享|评论|广告|阅读更多|相关阅读|相关新闻|登录|注册|版权所有|返回顶部|シェア|コメント
広告|続きを読む|関連記事|ログイン|会員登録
""")
SOFT_LABELS = phrases("""
newsletter|newsletter abonnieren|unser newsletter|notre newsletter|nuestro boletín|nossa newsletter
more|date|video|podcast|read|share|credit|credits|graphic|caption|listen|watch|watch now|updated|published
posted|author|authors|categories|category|topics|topic|tag|tags|keywords|stand|autor|auteur|in this article
must read|don't miss|themen|schlagworte|aktualisiert|veröffentlicht|crédit|crédits|crédito|créditos
publicado|actualizado|pubblicato|recommended|aggiornato|gepubliceerd|bijgewerkt|tagi|теги|опубликовано
обновлено|etiketler|güncelleme|yayınlanma|по теме|copyright
""")
LABELS = SOFT_LABELS | phrases("""
image|images|image credit|image credits|image source|photo|photos|photo credit|photo credits|photo by
photo courtesy|photograph|photography|picture|pictures|picture credit|photographer|illustration|graphic
credit|credits|file photo|caption|featured image|header image|cover image|read|read more|read also|also read
read next|related|related story|related stories|related article|related articles|see also|see more|more
watch|watch now|listen|video|podcast|don't miss|must read|you may also like|recommended|tags|tag|topics
filed under|categories|category|keywords|in this article|follow us|share|share this|contact the author
written by|reported by|edited by|editing by|reporting by|author|authors|published|posted|posted on
published on|updated|last updated|last modified|first published|date|copyright|bild|foto|fotos|bildquelle
bildnachweis|fotocredit|quelle bild|lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch|mehr dazu
schlagworte|themen|stand|veröffentlicht|aktualisiert|zuletzt aktualisiert|autor|von der redaktion
crédit photo|crédits photo|crédit|crédits|lire aussi|à lire aussi|à lire|à lire également|voir aussi
mots-clés|publié le|mis à jour le|auteur|fotografía|imagen|crédito|créditos|lee también|leer más|lea también
le puede interesar|te puede interesar|ver también|etiquetas|publicado|actualizado|imagem|fotografia
leia também|leia mais|veja também|ler também|publicado em|atualizado em|palavras-chave|immagine|fonte foto
leggi anche|leggi di più|vedi anche|pubblicato|aggiornato|beeld|afbeelding|lees ook|lees meer|zie ook
gepubliceerd|bijgewerkt|zdjęcie|fot|źródło zdjęcia|czytaj także|czytaj też|czytaj więcej|zobacz także
zobacz też|przeczytaj także|tagi|фото|источник фото|читайте также|читать также|см. также|смотрите также
по теме|теги|опубликовано|обновлено|fotoğraf|görsel|ayrıca bakınız|ilgili haber|etiketler|güncelleme
yayınlanma|图片来源|相关阅读|写真|関連記事
""")
SECTIONS = phrases("""
related|related articles|related stories|related content|related posts|related topics|related links
read next|up next|more on this topic|more on this story|more stories|more from this section|more news
more like this|you may also like|you might also like|recommended|recommended for you|most read|most popular
popular|trending|trending now|top stories|latest news|editors picks|see also|tags|topics|filed under
mehr zum thema|zum thema|auch interessant|meistgelesen|das könnte sie interessieren
das könnte sie auch interessieren|sur le même sujet|les plus lus|articles liés|noticias relacionadas
lo más leído|te puede interesar|contenido relacionado|notícias relacionadas|mais lidas|articoli correlati
i più letti|potrebbe interessarti|gerelateerd|gerelateerde artikelen|meest gelezen|powiązane artykuły
najczęściej czytane|материалы по теме|самое читаемое|ilgili haberler|en çok okunanlar|関連記事|相关新闻
""")
MONTHS = MONTH_NAMES | words("""
mär janv févr avr juil déc ene abr ago dic fev set out gen mag giu lug ott mrt ocak şubat mart nisan mayıs
haziran temmuz ağustos eylül ekim kasım aralık
""")
DATE_WORDS = (
    MONTHS
    | WEEKDAY_NAMES
    | words("""
mon tue tues wed thu thurs fri sat sun am pm a m p gmt utc est edt et pst pdt pt bst cet cest ist published
posted updated last modified first on at of the th st nd rd date time min mins minute minutes read reading
hour hours ago day days week weeks mo di mi do fr sa so uhr um den veröffentlicht aktualisiert zuletzt stand
lesezeit minuten vor stunden publié le à h mis jour il y heures lecture de del las publicado actualizado el
hace horas segunda terça quarta quinta sexta feira às em atualizado há pubblicato aggiornato alle ore
lettura gepubliceerd bijgewerkt om uur leestijd środa sobota niedziela opublikowano aktualizacja godz r roku
среда пятница суббота опубликовано обновлено в г года мск pazartesi salı çarşamba perşembe cuma cumartesi
pazar giriş tarihi son güncelleme güncellenme yayınlanma saat
""")
)
