const pl = {
	title: 'Zaloguj się',
	email: 'Adres e-mail',
	password: 'Hasło',
	signIn: 'Zaloguj się',
	forgotten: 'Nie pamiętam hasła',
	missing: 'Uzupełnij to pole.',
	refused:
		'Adres i hasło nie pasują do siebie albo po kilku nieudanych próbach konto chwilę odpoczywa. Sprawdź, co wpisano, odczekaj kilka minut albo ustaw nowe hasło.',
	refusedTitle: 'Nie udało się zalogować',
	byProvider: 'Zaloguj się kontem swojej instytucji',
	providerAway: 'System logowania Twojej instytucji nie odpowiada. Spróbuj za chwilę albo zaloguj się hasłem.',
	providerRefused: 'Logowanie kontem instytucji nie doszło do końca. Spróbuj jeszcze raz.',
	providerUnknown: 'Nie ma tu konta z tym adresem e-mail. Poproś osobę administrującą o zaproszenie.',
	codeTitle: 'Podaj kod jednorazowy',
	codeLead: 'Otwórz aplikację z kodami i przepisz 6 cyfr. Bez telefonu? Wpisz jeden z kodów zapasowych.',
	code: 'Kod',
	codeDeed: 'Potwierdź kod',
	codeRefused:
		'Ten kod nie pasuje albo był już użyty. Poczekaj na następny i spróbuj jeszcze raz; po kilku błędnych kodach konto chwilę odpoczywa.',
	otherAccount: 'Zaloguj się na inne konto',
	signedOut: 'Wylogowano. Do zobaczenia.',
}

const en: typeof pl = {
	title: 'Sign in',
	email: 'E-mail address',
	password: 'Password',
	signIn: 'Sign in',
	forgotten: 'I do not remember my password',
	missing: 'Fill in this field.',
	refused:
		'The address and the password do not match, or the account is resting after several failed tries. Check what you typed, wait a few minutes, or set a new password.',
	refusedTitle: 'Signing in did not work',
	byProvider: "Sign in with your institution's account",
	providerAway: "Your institution's sign-in system does not answer. Try again in a moment, or sign in with a password.",
	providerRefused: "Signing in with the institution's account was not completed. Please try again.",
	providerUnknown: 'There is no account with this e-mail address here. Ask an administrator for an invitation.',
	codeTitle: 'Enter the one-time code',
	codeLead: 'Open the app with your codes and copy the 6 digits. No phone? Enter one of your recovery codes.',
	code: 'Code',
	codeDeed: 'Confirm the code',
	codeRefused:
		'This code does not fit or was used already. Wait for the next one and try again; after several wrong codes the account rests for a while.',
	otherAccount: 'Sign in to another account',
	signedOut: 'You are signed out. See you soon.',
}

export const signInMessages = { pl, en }
