#compdef parley
# zsh completion for parley
_parley() {
    local line word
    local -a words_found
    while IFS= read -r line; do
        case $line in
            :file) _files ;;
            :dir) _files -/ ;;
            *)
                word=${line%%$'\t'*}
                words_found+=("${word//:/\\:}:${line#*$'\t'}")
                ;;
        esac
    done < <(command parley __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( ${#words_found} )) && _describe parley words_found
}
if [ "$funcstack[1]" = "_parley" ]; then
    _parley "$@"
else
    compdef _parley parley
fi
