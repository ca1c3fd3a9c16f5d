package text

// territoriesEN has one territory a line: its code, its names, what is called
// after it (adjectives and people, the latter without their plural -s), and
// its capital. _ stands for a space or a hyphen.
const territoriesEN = `
AM Armenia Republic_of_Armenia | Armenian | Yerevan
AZ Azerbaijan Republic_of_Azerbaijan | Azerbaijani Azeri | Baku
GE Georgia | Georgian | Tbilisi
RU Russia Russian_Federation | Russian | Moscow Kremlin
TR Turkey Türkiye Turkiye | Turkish Turk | Ankara
IR Iran Islamic_Republic_of_Iran Islamic_Republic | Iranian | Tehran Teheran
UA Ukraine | Ukrainian | Kyiv Kiev
BY Belarus | Belarusian Belarussian | Minsk
MD Moldova | Moldovan | Chisinau Chișinău
KZ Kazakhstan | Kazakhstani Kazakh | Astana Nur_Sultan
UZ Uzbekistan | Uzbek Uzbekistani | Tashkent
TM Turkmenistan | Turkmen | Ashgabat
KG Kyrgyzstan | Kyrgyz Kyrgyzstani | Bishkek
TJ Tajikistan | Tajik Tajikistani | Dushanbe
US United_States United_States_of_America America USA US | American | Washington White_House
GB United_Kingdom UK Britain Great_Britain | British Briton Brit | London Downing_Street
IE Ireland | Irish | Dublin
FR France | French Frenchman Frenchmen | Paris Élysée Elysee
DE Germany | German | Berlin
IT Italy | Italian | Rome
ES Spain | Spanish Spaniard | Madrid
PT Portugal | Portuguese | Lisbon
NL Netherlands Holland | Dutch Dutchman | Hague
BE Belgium | Belgian
LU Luxembourg | Luxembourgish
CH Switzerland | Swiss | Bern Berne
AT Austria | Austrian | Vienna
PL Poland | Polish Pole | Warsaw
CZ Czechia Czech_Republic | Czech | Prague
SK Slovakia | Slovak Slovakian | Bratislava
HU Hungary | Hungarian | Budapest
RO Romania | Romanian | Bucharest
BG Bulgaria | Bulgarian | Sofia
GR Greece | Greek | Athens
CY Cyprus | Cypriot | Nicosia
MT Malta | Maltese | Valletta
HR Croatia | Croatian Croat | Zagreb
RS Serbia | Serbian Serb | Belgrade
SI Slovenia | Slovenian Slovene | Ljubljana
BA Bosnia_and_Herzegovina Bosnia | Bosnian | Sarajevo
ME Montenegro | Montenegrin | Podgorica
MK North_Macedonia Macedonia | Macedonian | Skopje
AL Albania | Albanian | Tirana
XK Kosovo | Kosovan Kosovar | Pristina
DK Denmark | Danish Dane | Copenhagen
SE Sweden | Swedish Swede | Stockholm
NO Norway | Norwegian | Oslo
FI Finland | Finnish Finn | Helsinki
IS Iceland | Icelandic Icelander | Reykjavik
EE Estonia | Estonian | Tallinn
LV Latvia | Latvian | Riga
LT Lithuania | Lithuanian | Vilnius
AD Andorra | Andorran
LI Liechtenstein
MC Monaco
SM San_Marino
VA Vatican Vatican_City Holy_See
CN China People's_Republic_of_China | Chinese | Beijing
TW Taiwan | Taiwanese | Taipei
HK Hong_Kong
JP Japan | Japanese | Tokyo
KR South_Korea | South_Korean | Seoul
KP North_Korea | North_Korean | Pyongyang
MN Mongolia | Mongolian | Ulaanbaatar
IN India | Indian | Delhi New_Delhi
PK Pakistan | Pakistani | Islamabad
BD Bangladesh | Bangladeshi | Dhaka
LK Sri_Lanka | Sri_Lankan | Colombo
NP Nepal | Nepali Nepalese | Kathmandu
AF Afghanistan | Afghan | Kabul
IQ Iraq | Iraqi | Baghdad
SY Syria | Syrian | Damascus
LB Lebanon | Lebanese | Beirut
IL Israel | Israeli | Jerusalem Tel_Aviv
PS Palestine Palestinian_Territories | Palestinian | Ramallah
JO Jordan | Jordanian | Amman
EG Egypt | Egyptian | Cairo
SA Saudi_Arabia | Saudi Saudi_Arabian | Riyadh
AE United_Arab_Emirates UAE | Emirati | Abu_Dhabi
QA Qatar | Qatari | Doha
KW Kuwait | Kuwaiti
BH Bahrain | Bahraini | Manama
OM Oman | Omani | Muscat
YE Yemen | Yemeni | Sanaa
LY Libya | Libyan | Tripoli
TN Tunisia | Tunisian | Tunis
DZ Algeria | Algerian | Algiers
MA Morocco | Moroccan | Rabat
SD Sudan | Sudanese | Khartoum
SS South_Sudan | South_Sudanese | Juba
ET Ethiopia | Ethiopian | Addis_Ababa
ER Eritrea | Eritrean | Asmara
SO Somalia | Somali | Mogadishu
KE Kenya | Kenyan | Nairobi
UG Uganda | Ugandan | Kampala
RW Rwanda | Rwandan | Kigali
TZ Tanzania | Tanzanian
CD Democratic_Republic_of_Congo Democratic_Republic_of_the_Congo DRC | Congolese | Kinshasa
NG Nigeria | Nigerian | Abuja
NE Niger | Nigerien | Niamey
ML Mali | Malian | Bamako
BF Burkina_Faso | Burkinabe | Ouagadougou
GH Ghana | Ghanaian | Accra
SN Senegal | Senegalese | Dakar
ZA South_Africa | South_African | Pretoria
ZW Zimbabwe | Zimbabwean | Harare
AO Angola | Angolan | Luanda
MZ Mozambique | Mozambican | Maputo
CA Canada | Canadian | Ottawa
MX Mexico | Mexican | Mexico_City
CU Cuba | Cuban | Havana
HT Haiti | Haitian
BR Brazil | Brazilian | Brasilia Brasília
AR Argentina | Argentine Argentinian | Buenos_Aires
CL Chile | Chilean | Santiago
CO Colombia | Colombian | Bogota Bogotá
PE Peru | Peruvian | Lima
VE Venezuela | Venezuelan | Caracas
EC Ecuador | Ecuadorian Ecuadorean | Quito
AU Australia | Australian Aussie | Canberra
NZ New_Zealand | New_Zealander | Wellington
ID Indonesia | Indonesian | Jakarta
MY Malaysia | Malaysian | Kuala_Lumpur
SG Singapore | Singaporean
PH Philippines | Philippine Filipino | Manila
TH Thailand | Thai | Bangkok
VN Vietnam | Vietnamese | Hanoi
MM Myanmar Burma | Burmese | Naypyidaw
KH Cambodia | Cambodian | Phnom_Penh
karabakh Karabakh Nagorno_Karabakh Artsakh | | Stepanakert Khankendi
nakhchivan Nakhchivan Nakhichevan
abkhazia Abkhazia | Abkhaz Abkhazian | Sukhumi
south-ossetia South_Ossetia | South_Ossetian | Tskhinvali
adjara Adjara Ajaria | Adjarian | Batumi
transnistria Transnistria | Transnistrian | Tiraspol
crimea Crimea | Crimean
chechnya Chechnya | Chechen | Grozny
dagestan Dagestan | Dagestani | Makhachkala
gaza Gaza Gaza_Strip
west-bank West_Bank
northern-cyprus Northern_Cyprus | Turkish_Cypriot
england England
scotland Scotland | Scottish Scot
wales Wales | Welsh
northern-ireland Northern_Ireland | Northern_Irish | Belfast
EU European_Union EU | | Brussels
UN United_Nations UN
NATO NATO North_Atlantic_Treaty_Organization North_Atlantic_Treaty_Organisation North_Atlantic_Alliance
OSCE OSCE Organization_for_Security_and_Co_operation_in_Europe Organisation_for_Security_and_Co_operation_in_Europe
CSTO CSTO Collective_Security_Treaty_Organization Collective_Security_Treaty_Organisation
CIS CIS Commonwealth_of_Independent_States
EAEU EAEU Eurasian_Economic_Union
COE Council_of_Europe
SCO SCO Shanghai_Cooperation_Organization Shanghai_Cooperation_Organisation
- Latin_America North_America South_America Central_America New_England New_South_Wales New_Mexico Minsk_Group Washington_Post Moscow_Times Jerusalem_Post Air_France Gulf_of_Mexico Gulf_of_Oman Indian_Ocean | Latin_American South_American North_American Central_American African_American Native_American American_Samoa
`
