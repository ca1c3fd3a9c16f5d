# bash completion for parley
_parley() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        # Nothing in COMPREPLY leaves file names to bash.
        [[ $line == :* ]] && continue
        COMPREPLY+=("${line%%$'\t'*}")
    done < <(command parley __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    # After a comma another language may follow.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *, ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -F _parley parley
